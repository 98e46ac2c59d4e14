/** The address of a request → the path it means, decoded; nothing when it could lead elsewhere or to a hidden file. */

/** @param url as the request line has it: `/%E6%A3%80%E6%B5%8B/detr/?a=b` */
export function requestPath(url: string): { readonly path?: string; readonly search: string } {
  const question = url.indexOf('?');
  const [written, search] = question === -1 ? [url, ''] : [url.slice(0, question), url.slice(question)];
  try {
    const segments = written.split('/').map(decodeURIComponent);
    const sound = written.startsWith('/') && segments.every(isSound) && !segments.slice(1, -1).includes('');
    return sound ? { path: segments.join('/'), search } : { search };
  } catch {
    return { search };
  }
}

/** https://www.rfc-editor.org/rfc/rfc8615: the one hidden folder that hosts serve. */
function isSound(segment: string): boolean {
  return !/[\\/\0]/.test(segment) && (!segment.startsWith('.') || segment === '.well-known');
}

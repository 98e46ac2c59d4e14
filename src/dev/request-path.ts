/** The address of a request → the path it means, decoded, and its search; no path when it is malformed. */

/**
 * The path is looked up in the list of the site's own files and never on the disk, so that none leads elsewhere.
 * @param url as the request line has it: `/%E6%A3%80%E6%B5%8B/detr/?a=b`
 */
export function requestPath(url: string): { readonly path?: string; readonly search: string } {
  const question = url.indexOf('?');
  const [written, search] = question === -1 ? [url, ''] : [url.slice(0, question), url.slice(question)];
  try {
    const segments = written.split('/').map(decodeURIComponent);
    // An encoded slash is none.
    return segments.some((segment) => segment.includes('/'))
      ? { search }
      : { path: segments.join('/'), search };
  } catch {
    return { search };
  }
}

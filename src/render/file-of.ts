/** The file that answers for a page's address: `/a/b/` is `a/b/index.html`, and so is `/a/b`. */

/** @param url site path of a page */
export function fileOf(url: string): string {
  if (url.endsWith('.html')) return url.slice(1);
  return `${url}/index.html`.replace('//', '/').slice(1);
}

/** A built site → the path that it was built to live under, as its front page's own style sheet says. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** @returns nothing when the folder holds no site of ours */
export async function baseOfSite(folder: string): Promise<string | undefined> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  let base: string | undefined;
  visit(fromHtml(html), { type: 'element', tagName: 'link' }, ({ properties: { href } }) => {
    base = /^(\/(?:.+\/)?)assets\/list\.\w+\.css$/.exec(String(href))?.[1];
    return base === undefined ? undefined : EXIT;
  });
  return base === undefined ? undefined : decodeURI(base);
}

/** Reads the HTML that an author wrote between the Markdown, as a browser would; notes without any are left alone. */

import type { Root } from 'hast';
import { EXIT } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { visit } from '../walk.ts';

export function readRawHtml() {
  return async (tree: Root, file: VFile): Promise<Root> => {
    let holdsHtml = false;
    visit(tree, 'raw', () => {
      holdsHtml = true;
      return EXIT;
    });
    if (!holdsHtml) return tree;
    const { parseRaw } = await import('./parse-raw.ts');
    return parseRaw(tree, file);
  };
}

/** Reads the HTML that an author wrote between the Markdown, as a browser would; notes without any are left alone. */

import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { visit } from '../walk.ts';

export function readRawHtml() {
  const read = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    let holdsHtml = false;
    visit(tree, 'raw', () => {
      holdsHtml = true;
      return EXIT;
    });
    return holdsHtml ? read(tree, file) : tree;
  };
}

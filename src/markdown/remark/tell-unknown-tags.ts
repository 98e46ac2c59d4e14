/** Tells each `<tag>` that HTML does not know; the parser has left it as text, which a reader sees. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { isHtmlName } from '../html-names.ts';
import { placeInSource } from '../place-in-source.ts';
import { visit } from '../walk.ts';

/** What CommonMark would take for an opening tag: https://spec.commonmark.org/0.31.2/#open-tag */
const openTag = /<([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/g;

export function tellUnknownTags() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'text', (node) => {
      if (!node.value.includes('<')) return;
      for (const { 0: tag, 1: name = '', index } of node.value.matchAll(openTag)) {
        if (isHtmlName(name)) continue;
        const place = placeInSource(node, index, tag.length, source);
        if (place === 'escaped') continue;
        const message = `HTML 里没有 ${tag} 这个标签，按文字显示。`;
        tell(file, 'html-tag-is-known', place ?? node.position, message, '代码和类型请放进反引号 `…` 里。');
      }
    });
  };
}

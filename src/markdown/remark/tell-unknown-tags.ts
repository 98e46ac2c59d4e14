/** Tells each `<tag>` that HTML does not know; the parser has left it as text, which a reader sees. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { isHtmlName } from '../html-names.ts';
import { placesOf } from '../source-text.ts';

/** What CommonMark would take for an opening tag: https://spec.commonmark.org/0.31.2/#open-tag */
const openTag = /<([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/g;

export function tellUnknownTags() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'text', (node) => {
      const { value, position } = node;
      if (!position || !value.includes('<')) return;
      for (const [tag, name = ''] of value.matchAll(openTag)) {
        const [place] = isHtmlName(name) ? [] : placesOf(tag, source, position);
        // Escaped, or written as `&lt;`: the author knows.
        if (!place) continue;
        const message = `HTML 里没有 ${tag} 这个标签，按文字显示。`;
        tell(file, 'html-tag-is-known', place, message, '代码和类型请放进反引号 `…` 里。');
      }
    });
  };
}

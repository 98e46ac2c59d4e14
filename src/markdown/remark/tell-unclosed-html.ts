/** Tells each comment, and each element whose content is not read as text, that is opened and never closed: it swallows what follows. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';

/** What opens such a block → what must close it (https://spec.commonmark.org/0.31.2/#html-blocks, kinds 1 to 5). */
const pairs: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^\s*<!--/, /-->/, '-->'],
  [/^\s*<\?/, /\?>/, '?>'],
  [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^\s*<script\b/i, /<\/script>/i, '</script>'],
  [/^\s*<style\b/i, /<\/style>/i, '</style>'],
  [/^\s*<textarea\b/i, /<\/textarea>/i, '</textarea>'],
];

export function tellUnclosedHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', ({ value, position }) => {
      const open = pairs.find(([start, end]) => start.test(value) && !end.test(value));
      if (!open) return;
      const lines = value.split('\n').length - 1;
      const lost = lines > 0 ? `后面 ${lines} 行都不会显示` : '它不会显示';
      tell(file, 'html-is-closed', position, `这里开了头，却没有 ${open[2]}，${lost}。`, `补上 ${open[2]}。`);
    });
  };
}

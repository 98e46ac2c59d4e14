/** Tells each `$$` without its other half, and each formula that a block of Markdown cuts through, where it stands in text. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import type { DisplayFormula } from '../math/display-formula.ts';
import { pointAt } from '../math/point-at.ts';
import { visit } from '../walk.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** In code and in HTML a dollar is a dollar. */
function textFinder(tree: Root): (offset: number) => boolean {
  const texts: Range[] = [];
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start !== undefined && end !== undefined) texts.push({ start, end });
  });
  texts.sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((texts[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (texts[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

export function tellUnclosedMath() {
  return (tree: Root, file: VFile): void => {
    const { formulas, strays } = file.data.displayMath ?? { formulas: new Map<never, never>(), strays: [] };
    if (formulas.size === 0 && strays.length === 0) return;
    const drawn = new Set<number>();
    visit(tree, ({ type, position }) => {
      const start = position?.start.offset;
      if ((type === 'math' || type === 'inlineMath') && start !== undefined) drawn.add(start);
    });
    const isWhole = ({ start, flaw }: DisplayFormula): boolean => flaw === undefined && drawn.has(start);
    if (strays.length === 0 && Array.from(formulas.values()).every(isWhole)) return;
    const isText = textFinder(tree);
    const point = pointAt(String(file));
    const text = String(file);
    const place = (offset: number, length: number) => ({ start: point(offset), end: point(offset + length) });
    for (const { offset, length, half } of strays) {
      if (!isText(offset)) continue;
      const mark = text.slice(offset, offset + length);
      const message =
        half === 'opening'
          ? `${mark} 从这里开始的公式没有合上，这一行当作文字。`
          : `这里的 ${mark} 前面没有开始的一半，当作文字。`;
      const advice =
        half === 'opening'
          ? `在公式末尾补上 ${mark === '\\[' ? '\\]' : mark}，后面的公式没有受影响。`
          : '补上开始的一半，或者删掉它。';
      tell(file, 'math-is-closed', place(offset, length), message, advice);
    }
    for (const { start, open, flaw } of formulas.values()) {
      if (flaw === 'not-closed' && drawn.has(start)) {
        tell(
          file,
          'math-is-closed',
          place(start, 2),
          '从这里开始的公式没有合上，画到了下一个空行为止。',
          '在公式末尾补上 $$。',
        );
      } else if (flaw === 'no-delimiters' && drawn.has(start)) {
        tell(
          file,
          'math-is-delimited',
          place(start, 6),
          '这个环境没有用 $$ 包起来，已经当作公式画出来。',
          '在它前后各写一行 $$，别的软件才也认得。',
        );
      } else if (open > 0 && !drawn.has(start) && isText(start)) {
        tell(
          file,
          'math-is-closed',
          place(start, 2),
          '这个公式被中间的列表、引用或者标题截断，没有画出来。',
          '让开头和结尾的 $$ 各占一行，公式和它们缩进得一样多。',
        );
      }
    }
  };
}

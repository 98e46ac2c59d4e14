/** Draws a formula whatever it is, by way of a parser of HTML; a script of its own, for the parser is large and few formulas need it. */

import type { Element, Root } from 'hast';
import type { KatexOptions } from 'katex';
import rehypeKatex from 'rehype-katex';
import { VFile } from 'vfile';

/** @returns with why KaTeX refused it, if it did; @param formula as remark-math marks it */
export function drawByRehype(options: KatexOptions, formula: Element): { drawn: Root; causes: unknown[] } {
  const drawn: Root = { type: 'root', children: [{ ...formula }] };
  const report = new VFile();
  rehypeKatex(options)(drawn, report);
  return { drawn, causes: report.messages.map(({ cause }) => cause) };
}

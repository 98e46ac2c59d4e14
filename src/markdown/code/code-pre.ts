/** What is in a block of code → the block, as HTML. */

import type { Element, ElementContent } from 'hast';
import { writeHtml } from '../write-html.ts';

export interface DrawnCode {
  readonly html: string;
  /** What the reader sees of it. */
  readonly text: string;
}

/**
 * @param states what notations found in the block: `has-diff`, `has-focused`
 * @param firstLine the number of the first line, when lines are numbered
 */
export function codePre(
  children: ElementContent[],
  language: string,
  states: readonly string[],
  firstLine: number | undefined,
): string {
  const plain = language === 'text' ? ['plain'] : [];
  const numbered = firstLine === undefined ? [] : ['line-numbers'];
  const className = ['shiki', ...plain, ...states, ...numbered];
  const style = firstLine === undefined || firstLine === 1 ? undefined : `--first-line:${firstLine}`;
  const code: Element = { type: 'element', tagName: 'code', properties: {}, children };
  const properties = { className, tabIndex: 0, style };
  return writeHtml([{ type: 'element', tagName: 'pre', properties, children: [code] }]);
}

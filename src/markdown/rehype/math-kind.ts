/** Tells what formula an element of the document holds, if any, as remark-math marks them. */

import type { Element } from 'hast';
import { classesOf } from '../classes-of.ts';

/** `<pre><code class="math-display">` is a display formula, `<code class="math-inline">` an inline one. */
export function mathKind(node: Element): 'inline' | 'display' | undefined {
  if (node.tagName === 'code') return classesOf(node).includes('math-inline') ? 'inline' : undefined;
  const [code] = node.children;
  if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const classes = classesOf(code);
  return classes.includes('math-display') || classes.includes('language-math') ? 'display' : undefined;
}

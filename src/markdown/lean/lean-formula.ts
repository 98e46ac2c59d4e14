/** Makes what KaTeX drew smaller; neither an eye nor a screen reader can tell. */

import type { Element, Root } from 'hast';
import { leanHtml } from './lean-html.ts';
import { hasClass } from './look-of.ts';

export function leanFormula(node: Element | Root): void {
  if (node.type === 'element') {
    if (hasClass(node, 'katex-html')) leanHtml(node);
    // HTML knows both without a name space: https://html.spec.whatwg.org/#parsing-main-inforeign
    if (node.tagName === 'math' || node.tagName === 'svg') delete node.properties.xmlns;
  }
  for (const child of node.children) if (child.type === 'element') leanFormula(child);
}

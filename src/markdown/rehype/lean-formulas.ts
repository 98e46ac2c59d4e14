/** Makes what KaTeX drew smaller; neither an eye nor a screen reader can tell. */

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { leanHtml } from '../lean/lean-html.ts';
import { hasClass } from '../lean/look-of.ts';

export function leanFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (hasClass(node, 'katex-html')) leanHtml(node);
      // HTML knows both without a name space: https://html.spec.whatwg.org/#parsing-main-inforeign
      if (node.tagName === 'math' || node.tagName === 'svg') delete node.properties.xmlns;
    });
  };
}

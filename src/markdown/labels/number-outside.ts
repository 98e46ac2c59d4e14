/** Moves the numbers that KaTeX sets beside a formula out of the box that scrolls, so that they neither overlap nor leave. */

import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const hasClass = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes(name);

/** Takes KaTeX's column of numbers out of a drawn formula; those that it gives by itself, to rows without a label, go. */
function takeTag(equation: Element): Element | undefined {
  let tag: Element | undefined;
  visit(equation, 'element', (node) => {
    if (!hasClass(node, 'katex-html')) return;
    tag = node.children.find((child): child is Element => hasClass(child, 'katex-tag'));
    node.children = node.children.filter((child) => child !== tag);
  });
  if (!tag) return undefined;
  let numbers = 0;
  visit(tag, 'element', (node, index, parent) => {
    if (hasClass(node, 'eqn-num') && parent && index !== undefined) parent.children.splice(index, 1);
    else if (hasClass(node, 'mord')) numbers++;
  });
  return numbers > 0 ? tag : undefined;
}

const wrap = (className: string[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className },
  children,
});

export function numberOutside() {
  return (tree: Root): void => {
    visit(tree, 'element', (equation) => {
      if (!hasClass(equation, 'equation')) return;
      const tag = takeTag(equation);
      if (!tag) return;
      // MathML in the formula says the number too, so this one is for the eye alone. The classes keep KaTeX's measures.
      const html = wrap(['katex-html'], [tag]);
      const number = wrap(['equation-number'], [wrap(['katex'], [html])]);
      number.properties.ariaHidden = 'true';
      equation.properties.className = ['equation', 'numbered'];
      equation.children.push(number);
    });
  };
}

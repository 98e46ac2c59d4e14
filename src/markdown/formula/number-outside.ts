/** Moves the numbers that KaTeX sets beside a formula out of the box that scrolls, so that they neither overlap nor leave. */

import type { Element, ElementContent } from 'hast';

const hasClass = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes(name);

/** @returns what of a drawn formula is for the eye */
function htmlIn(element: Element): Element | undefined {
  for (const node of element.children) {
    if (node.type !== 'element' || hasClass(node, 'katex-mathml')) continue;
    const found = hasClass(node, 'katex-html') ? node : htmlIn(node);
    if (found) return found;
  }
  return undefined;
}

/** Those that KaTeX gives by itself, to rows without a label, go. @returns how many are left */
function dropNumbers(node: Element): number {
  node.children = node.children.filter((child) => !hasClass(child, 'eqn-num'));
  return node.children.reduce(
    (sum, child) =>
      child.type === 'element' ? sum + (hasClass(child, 'mord') ? 1 : 0) + dropNumbers(child) : sum,
    0,
  );
}

/** Takes KaTeX's column of numbers out of a drawn formula. */
function takeTag(equation: Element): Element | undefined {
  const html = htmlIn(equation);
  const tag = html?.children.find((child): child is Element => hasClass(child, 'katex-tag'));
  if (!html || !tag) return undefined;
  html.children = html.children.filter((child) => child !== tag);
  return dropNumbers(tag) > 0 ? tag : undefined;
}

const wrap = (className: string[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className },
  children,
});

export function numberOutside(equation: Element): void {
  const tag = takeTag(equation);
  if (!tag) return;
  // MathML in the formula says the number too, so this one is for the eye alone. The classes keep KaTeX's measures.
  const html = wrap(['katex-html'], [tag]);
  const number = wrap(['equation-number'], [wrap(['katex'], [html])]);
  number.properties.ariaHidden = 'true';
  equation.properties.className = ['equation', 'numbered'];
  equation.children.push(number);
}

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textIn } from 'hast-util-to-string';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { anywhere, displayed } from '../../conformance/formulas.ts';
import { leanHtmlOf } from './lean-html-of.ts';

const draw = (tex: string, displayMode = false): string =>
  katex.renderToString(tex, { displayMode, strict: 'ignore', output: 'html' });

const parse = (html: string): Root => fromHtml(html, { fragment: true });

const lean = (tex: string, displayMode = false): string => leanHtmlOf(draw(tex, displayMode));

/** What stands between the bases of a formula, without what is around them. */
const inside = (tex: string): string =>
  toHtml(parse(lean(tex))).replace(
    /^<span class="katex"><span class="katex-html" aria-hidden="true">|<\/span><\/span>$/g,
    '',
  );

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const count = (tree: Root): number => {
  let elements = 0;
  visit(tree, 'element', () => void elements++);
  return elements;
};

test('letters are letters, a script is three elements', () => {
  expect(inside('x_i')).toBe(
    '<span class="katex-base"><i>x</i><span class="stack scripts"><span style="top:-2.55em"><i class="small">i</i></span></span></span>',
  );
});

test('a relation brings its spaces along, and the line may still break behind it', () => {
  expect(inside('N=100,')).toBe(
    '<span class="katex-base"><i style="margin-right:0.109em">N</i><span class="rel">=</span></span>' +
      '<span class="katex-base">100<span>,</span></span>',
  );
});

test('a line that something tall stretches keeps what its letters are rounded by', () => {
  expect(inside('\\sum\\nolimits_i^{N^2} (x_i)')).toContain(
    '(<span><i>x</i><span><span class="stack scripts">',
  );
});

test('what is set one by one stays one by one', () => {
  const numbers = Array.from({ length: 12 }, (_, i) => i).join(',');
  const tree = parse(lean(numbers));
  visit(tree, 'element', (node: Element) => {
    if (!hasClass(node, 'katex-base')) return;
    expect(hasClass(node, 'long')).toBe(true);
    expect(node.children.every((child) => child.type === 'element')).toBe(true);
  });
});

test.each([...Object.values(anywhere).flat(), ...Object.values(displayed).flat()])(
  '%s keeps its letters, in order, in fewer elements',
  (tex) => {
    const before = parse(draw(tex, true));
    // A space without width holds open the tables that stacks replace.
    const letters = textIn(before).replaceAll('\u200B', '');
    const elements = count(before);
    const after = parse(lean(tex, true));
    expect(textIn(after)).toBe(letters);
    expect(count(after)).toBeLessThan(elements);
    expect(toHtml(after)).not.toMatch(/vlist|pstrut|katex-sizing/);
  },
);

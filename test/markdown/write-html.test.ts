import fc from 'fast-check';
import type { Element, Root, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { writeHtml } from '../../src/markdown/write-html.ts';

const stringify = unified().use(rehypeStringify, {
  characterReferences: { useNamedReferences: false },
  preferUnquoted: true,
});

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'a1 \n\t\0"\'`<>&=/;汉​\ufdd0\ud835𝒳') }),
  fc.constantFrom('', '0', 'x y', 'checked', 'hidden', '&amp;'),
);
const list = fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 });
const names = [
  'id',
  'className',
  'title',
  'href',
  'style',
  'ariaHidden',
  'dataNumber',
  'viewBox',
  'strokeWidth',
];
const more = [
  'checked',
  'hidden',
  'open',
  'colSpan',
  'headers',
  'coords',
  'tabIndex',
  'xLinkHref',
  'mathvariant',
];
const value = fc.oneof(text, list, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, Number.NaN));
const properties = fc.dictionary(fc.constantFrom(...names, ...more), value, { noNullPrototype: true });
const tagName = fc.constantFrom(
  'p',
  'span',
  'svg',
  'path',
  'title',
  'desc',
  'math',
  'mi',
  'br',
  'img',
  'td',
  'input',
);

const { node } = fc.letrec<{ node: Element | Text; element: Element; text: Text }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, tie('text'), tie('element')),
  text: text.map((value) => ({ type: 'text', value })),
  element: fc
    .tuple(tagName, properties, fc.array(tie('node'), { maxLength: 4 }))
    .map(([tagName, properties, children]) => ({ type: 'element', tagName, properties, children })),
}));

test('whatever the tree, the bytes are those of rehype-stringify', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (children) => {
      const root: Root = { type: 'root', children };
      expect(writeHtml(children)).toBe(stringify.stringify(root));
    }),
    { numRuns: 2_000 },
  );
});

test('what is HTML already stays as it is', () => {
  expect(writeHtml([{ type: 'raw', value: '<b>&</b>' }])).toBe('<b>&</b>');
});

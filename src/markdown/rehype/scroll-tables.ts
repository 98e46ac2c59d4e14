/** Puts each table into a box of its own that scrolls sideways, so that the page never does. */

import type { Element, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { visit } from '../walk.ts';

/** A corner without a word heads nothing; a head that is a formula alone says it in TeX to those who listen. */
function nameHeads(table: Element): void {
  // https://dequeuniversity.com/rules/axe/4.11/empty-table-header
  visit(table, { type: 'element', tagName: 'th' }, (cell: Element) => {
    if (cell.children.length === 0) cell.tagName = 'td';
    else if (wordsBesideMath(cell) === '') sayFormula(cell);
  });
}

function wordsBesideMath(cell: Element): string {
  let words = '';
  visit(cell, 'text', (node) => {
    words += node.value.trim();
  });
  return words;
}

function sayFormula(cell: Element): void {
  let tex = '';
  visit(cell, 'raw', (node) => {
    tex += node.data?.tex ?? '';
  });
  const formula: Element = { ...cell, tagName: 'span', properties: { ariaHidden: 'true' } };
  const words: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr-only'] },
    children: [{ type: 'text', value: tex }],
  };
  cell.children = tex === '' ? cell.children : [words, formula];
}

/** The attribute `align` is obsolete: https://html.spec.whatwg.org/multipage/obsolete.html */
function classAlignment(table: Element): void {
  visit(table, 'element', (cell) => {
    const { align } = cell.properties;
    if (typeof align !== 'string') return;
    delete cell.properties.align;
    cell.properties.className = [`align-${align}`];
  });
}

export function scrollTables() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'table' }, (node: Element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      classAlignment(node);
      nameHeads(node);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], role: 'group', tabIndex: 0, ariaLabel: '表格' },
        children: [node],
      };
      return SKIP;
    });
  };
}

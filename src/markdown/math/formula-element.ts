/** A formula → the element that stands for it in a document, as remark-math makes it. */

import type { Element } from 'hast';

const code = (kind: 'math-inline' | 'math-display', tex: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: { className: ['language-math', kind] },
  children: [{ type: 'text', value: tex }],
});

export const formulaElement = (tex: string, display: boolean): Element =>
  display
    ? { type: 'element', tagName: 'pre', properties: {}, children: [code('math-display', tex)] }
    : code('math-inline', tex);

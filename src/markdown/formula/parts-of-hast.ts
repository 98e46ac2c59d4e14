/** What rehype-katex drew → the parts of the formula. */

import type { Element, ElementContent, Properties } from 'hast';
import { element, markupPiece, type Piece, type Style, stackPiece, textPiece } from '../lean/piece.ts';
import { isStack, stackOf } from '../lean/stack-of.ts';
import { writeHtml, writeProperties } from '../write-html.ts';
import type { FormulaParts } from './formula-parts.ts';

const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

const inScript = (name: string): string =>
  name.startsWith('--') ? name : name.replace(/-[a-z]/g, ([, letter = '']) => letter.toUpperCase());

function styleOf({ properties }: Element): Style {
  const style: Record<string, string> = {};
  for (const declaration of String(properties.style ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style[inScript(declaration.slice(0, colon))] = declaration.slice(colon + 1);
  }
  return style;
}

/** HTML knows MathML and SVG without a name space: https://html.spec.whatwg.org/#parsing-main-inforeign */
function withoutXmlns({ tagName, properties }: Element): Properties {
  const { xmlns, ...others } = properties;
  return tagName === 'math' || tagName === 'svg' ? others : properties;
}

function markupOf(node: ElementContent): Piece {
  const written = node.type === 'element' ? { ...node, properties: withoutXmlns(node) } : node;
  return markupPiece(writeHtml([written]));
}

function pieceOf(node: ElementContent): Piece {
  if (node.type === 'text') return textPiece(node.value);
  if (node.type !== 'element' || node.tagName === 'svg' || node.tagName === 'img') return markupOf(node);
  const { className, style, ...others } = node.properties;
  const classes = classesOf(node);
  const children = node.children.map(pieceOf);
  const piece = element(node.tagName, classes, styleOf(node), children, writeProperties(others));
  if (!isStack(classes)) return piece;
  const { stack, rows } = stackOf(piece);
  const held = rows.map((row) => ({ ...row, children: row.children.slice(1) }));
  return stackPiece(classes, piece.style, held, stack);
}

/** No text and no value is written like this. */
const HERE = '<">';

export function partsOfHast(drawn: readonly Element[]): FormulaParts {
  let html: Element | undefined;
  function takeHtml(node: ElementContent): ElementContent {
    if (node.type !== 'element') return node;
    const properties = withoutXmlns(node);
    if (html || !classesOf(node).includes('katex-html'))
      return { ...node, properties, children: node.children.map(takeHtml) };
    html = node;
    return { ...node, children: [{ type: 'raw', value: HERE }] };
  }
  const [before = '', after = ''] = writeHtml(drawn.map(takeHtml)).split(HERE);
  return { before, pieces: html?.children.map(pieceOf) ?? [], after };
}

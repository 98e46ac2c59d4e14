/** What is left of a formula → its HTML. */

import { attributeValue, escapeText } from '../write-html.ts';
import type { Drawn } from './drawn.ts';

function openTag({ tag, attributes, classes, css }: Drawn): string {
  const named = classes.length > 0 ? ` class${attributeValue(classes.join(' '))}` : '';
  const styled = css === '' ? '' : ` style${attributeValue(css)}`;
  return `<${tag}${attributes}${named}${styled}>`;
}

/** Adding to a text is faster than joining many; it is to be made one text at the end. */
export function writeDrawn(pieces: readonly Drawn[]): string {
  let html = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') html += escapeText(piece.text);
    else if (piece.kind === 'markup') html += piece.text;
    else html += `${openTag(piece)}${writeDrawn(piece.children)}</${piece.tag}>`;
  }
  return html;
}

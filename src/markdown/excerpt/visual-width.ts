/** How wide a piece of a note is to the eye, in visual units: Han 1, Latin ½, a formula by an estimate. */

import type { ElementContent, RootContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { isCommonHan } from '../han.ts';
import { mathKind } from '../rehype/math-kind.ts';

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u201C\u201D\u2026\u3000-\u303F\uFF00-\uFF60\p{Emoji_Presentation}]/u;

/** The commonest that are wide beside Han. */
const isFullWidthMark = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60);

export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) width += 0.5;
    else if (isCommonHan(code) || isFullWidthMark(code)) width += 1;
    else {
      const point = text.codePointAt(i) ?? code;
      if (point > 0xffff) i++;
      width += wide.test(String.fromCodePoint(point)) ? 1 : 0.5;
    }
  }
  return width;
}

/** A command draws about one sign; braces, scripts and spaces draw none. */
function formulaWidth(tex: string): number {
  const signs = tex
    .replace(/\\(?:begin|end|text|math[a-z]*|operatorname|left|right|[bB]ig+[lr]?)\b\s*/g, '')
    .replace(/\\[a-zA-Z]+|\\./g, 'x')
    .replace(/[{}^_&\s]/g, '');
  return textWidth(signs);
}

export function visualWidth(node: RootContent | ElementContent): number {
  if (node.type === 'text') return textWidth(node.value);
  if (node.type !== 'element') return 0;
  if (mathKind(node)) return formulaWidth(textIn(node));
  return node.children.reduce((sum, child) => sum + visualWidth(child), 0);
}

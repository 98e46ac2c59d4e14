/** Code in one language → the same text in pieces, each with its ink. */

import type { HLJSApi } from 'highlight.js';
import { InkEmitter, type Inked } from './ink-emitter.ts';

/** The time of some grammars grows with the square of how long a word is, or all of it. */
const isFitToRead = (code: string): boolean => code.length <= 100_000 && !/\w{1000}/.test(code);

/** @param hljs knows the language, and tells it to an `InkEmitter` */
export function inkCode(hljs: HLJSApi, code: string, language: string): readonly Inked[] {
  const plain = [{ text: code, ink: '' }];
  if (!isFitToRead(code)) return plain;
  const { _emitter: emitter } = hljs.highlight(code, { language, ignoreIllegals: true });
  const pieces = emitter instanceof InkEmitter ? emitter.pieces : [];
  // Where a grammar fails, highlight.js stops halfway.
  return pieces.map(({ text }) => text).join('') === code ? pieces : plain;
}

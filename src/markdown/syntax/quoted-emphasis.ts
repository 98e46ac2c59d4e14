/**
 * Lets emphasis close beside the marks that Chinese shares with Latin: `**“注意力”**ViT`, `是__粗__的`. remark-cjk-friendly
 * goes by the character's script and takes `”` before a Latin letter for English; here `”**V` may both open and close.
 */

import type { Processor } from 'unified';
import { HAN } from '../han.ts';
import { type Code, type Construct, constructsOf, type Tokenizer } from './micromark.ts';

const closing = new Set([0x2019, 0x201d, 0x2014, 0x2026, 0xb7]);
const opening = new Set([0x2018, 0x201c, 0x2014, 0x2026, 0xb7]);
/** What no phrase begins with: behind a space it follows a `** 粗 **` that was meant to end. */
const pause = new Set(Array.from('，。、；：！？）】》」』', (mark) => mark.codePointAt(0)));
const han = new RegExp(`[${HAN}]`, 'u');
const UNDERSCORE = 0x5f;
const marks = new Set([0x2a, UNDERSCORE, 0x7e]);

const isHan = (code: Code): boolean => code !== null && code > 0 && han.test(String.fromCodePoint(code));
/** micromark writes line endings and tabs as numbers below zero. */
const isSpace = (code: Code): boolean => code === null || code <= 0x20 || code === 0xa0 || code === 0x3000;

function friendlier(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const before = this.previous;
    let marker: Code = null;
    const start = construct.tokenize.call(
      this,
      effects,
      (after) => {
        const [, token] = this.events.at(-1) ?? [];
        if (token && before !== null && isSpace(before) && after !== null && pause.has(after))
          token._open = false;
        if (token && !isSpace(before) && !isSpace(after)) {
          const length = token.end.offset - token.start.offset;
          // `snake_case` is why `_` does not work inside a word (https://spec.commonmark.org/0.31.2/#rule-2);
          // between two Han there is no such word.
          const betweenHan = marker === UNDERSCORE && length > 1 && isHan(before) && isHan(after);
          const quoted = marker !== UNDERSCORE && before !== null && closing.has(before);
          const quoting = marker !== UNDERSCORE && after !== null && opening.has(after);
          if (quoted || betweenHan) token._close = true;
          if (quoting || betweenHan) token._open = true;
        }
        return ok(after);
      },
      nok,
    );
    return (code) => {
      marker = code;
      return start(code);
    };
  };
  return { ...construct, tokenize };
}

/** To be used directly after the two cjk-friendly plugins, whose constructs it wraps; they use these marks alone. */
export function quotedEmphasis(this: Processor): void {
  for (const { text = {} } of (this.data().micromarkExtensions ?? []).flat()) {
    if (!Object.keys(text).every((code) => marks.has(Number(code)))) continue;
    for (const [code, slot] of Object.entries(text)) text[code] = constructsOf(slot).map(friendlier);
  }
}

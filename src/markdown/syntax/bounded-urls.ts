/** Ends bare addresses where Chinese goes on: `见https://a.b/c，然后` links `https://a.b/c` (GFM takes all up to a space). */

import type { Processor } from 'unified';
import { CJK, SHARED_MARK } from '../han.ts';
import { type Construct, constructsOf, type Extension, type State, type Tokenizer } from './micromark.ts';

const chinese = new RegExp(`[${CJK}${SHARED_MARK}]`, 'u');
const isChinese = (code: number | null): boolean =>
  code !== null && code > 0x7f && chinese.test(String.fromCodePoint(code));

/** Shows a construct the end of the text where Chinese begins. */
function bounded(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let real: number | null = null;
    let done = false;
    const through = (state: State | undefined): State | undefined =>
      state &&
      ((code) => {
        real = code;
        const next = state(isChinese(code) ? null : code);
        return done ? next : through(next);
      });
    const leave = (state: State): State => {
      return () => {
        done = true;
        return state(real);
      };
    };
    // GFM wants a space or a mark in front of `www.`; beside Han nobody types one.
    const www = construct.name === 'wwwAutolink' && isChinese(this.previous);
    const context = www ? Object.create(this, { previous: { value: null } }) : this;
    return through(construct.tokenize.call(context, effects, leave(ok), leave(nok))) ?? nok;
  };
  const { previous } = construct;
  return {
    ...construct,
    tokenize,
    ...(previous && {
      previous(code) {
        return isChinese(code) || previous.call(this, code);
      },
    }),
  };
}

const names = new Set(['protocolAutolink', 'wwwAutolink', 'emailAutolink']);

function boundSlots(extension: Extension): void {
  for (const [code, slot] of Object.entries(extension.text ?? {})) {
    const constructs = constructsOf(slot);
    if (!extension.text || !constructs.some(({ name }) => names.has(name ?? ''))) continue;
    extension.text[code] = constructs.map((one) => (names.has(one.name ?? '') ? bounded(one) : one));
  }
}

/** To be used after GFM, whose constructs it wraps. */
export function boundedUrls(this: Processor): void {
  for (const extension of (this.data().micromarkExtensions ?? []).flat()) boundSlots(extension);
}

/** How micromark reads `$…$`. */

import type { Construct, Effects, State } from '../syntax/micromark.ts';
import { isInlineFormula } from './is-inline-formula.ts';
import { texTaker } from './tex-taker.ts';

const DOLLAR = 36;
const BACKSLASH = 92;

/** @param startsDisplay whether a display formula starts at an offset: an inline one never reaches into it */
export function inlineConstruct(startsDisplay: (offset: number) => boolean): Construct {
  return {
    name: 'inlineMath',
    tokenize(effects, ok, nok) {
      const { take, finish } = texTaker(effects);
      let token: ReturnType<Effects['enter']>;

      const start: State = (code) => {
        const before = this.events.at(-1)?.[1].type;
        // In the middle of a run of dollars nothing starts, unless a formula has just ended there.
        const isRun =
          this.previous === DOLLAR && !/^(?:characterEscape|inlineMath|displayMathText)$/.test(before ?? '');
        if (isRun) return nok(code);
        token = effects.enter('inlineMath');
        take(code);
        return first;
      };

      const first: State = (code) => (code === DOLLAR ? nok(code) : inside(code));

      const inside: State = (code) => {
        if (code === null) return nok(code);
        if (code === DOLLAR) {
          if (startsDisplay(this.now().offset)) return nok(code);
          take(code);
          return closed;
        }
        take(code);
        return code === BACKSLASH ? escaped : inside;
      };

      const escaped: State = (code) => {
        if (code === null) return nok(code);
        take(code);
        return inside;
      };

      const closed: State = (code) => {
        const written = this.sliceSerialize({ start: token.start, end: this.now() });
        const after = code === null || code < 0 ? ' ' : String.fromCodePoint(code);
        if (!isInlineFormula(written.slice(1, -1), after)) return nok(code);
        finish();
        effects.exit('inlineMath');
        return ok(code);
      };

      return start;
    },
  };
}

/** How micromark reads the display formulas that the scan has found: as a block where one starts a line, else in text. */

import type { Construct, State, Tokenizer } from '../syntax/micromark.ts';
import type { DisplayFormula } from './display-formula.ts';
import { isLineEnd, texTaker } from './tex-taker.ts';

/** What a tab is filled up with takes no room in the text. */
const VIRTUAL_SPACE = -1;

/** @param find the formula that starts at an offset, if any */
export function displayConstructs(find: (offset: number) => DisplayFormula | undefined): {
  flow: Construct;
  text: Construct;
} {
  const tokenizer = (inFlow: boolean): Tokenizer =>
    function (effects, ok, nok) {
      const name = inFlow ? 'displayMath' : 'displayMathText';
      const { take, finish } = texTaker(effects);
      let end = 0;
      /** The offset of the next character, until a line ends: the parser makes an object of each place that it is asked for. */
      let here: number | undefined;

      const start: State = (code) => {
        const formula = find(this.now().offset);
        if (!formula || (inFlow && !formula.endsLine)) return nok(code);
        end = formula.end;
        effects.enter(name);
        return inside(code);
      };

      const inside: State = (code) => {
        // A list marker on a line that leaves its list, and every block in a paragraph, ends the formula too early.
        here ??= this.now().offset;
        if (code === null && here < end) return nok(code);
        if (here >= end) {
          finish();
          effects.exit(name);
          return after(code);
        }
        take(code);
        here = isLineEnd(code) || code === VIRTUAL_SPACE ? undefined : here + 1;
        // The first character decides whether it may interrupt a paragraph.
        if (this.interrupt) {
          finish();
          effects.exit(name);
          return ok;
        }
        return inside;
      };

      const after: State = (code) => {
        if (!inFlow || code === null || isLineEnd(code)) return ok(code);
        effects.enter('whitespace');
        return trailing(code);
      };

      const trailing: State = (code) => {
        if (code !== null && !isLineEnd(code)) {
          effects.consume(code);
          return trailing;
        }
        effects.exit('whitespace');
        return ok(code);
      };

      return start;
    };
  return {
    // Concrete: no line of it starts a list or a quote.
    flow: { name: 'displayMath', tokenize: tokenizer(true), concrete: true },
    text: { name: 'displayMathText', tokenize: tokenizer(false) },
  };
}

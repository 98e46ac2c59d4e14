/** How micromark reads `\(…\)`. */

import type { Construct, State } from '../syntax/micromark.ts';

const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;

export const bracketConstruct: Construct = {
  name: 'bracketMath',
  tokenize(effects, ok, nok) {
    const start: State = (code) => {
      effects.enter('bracketMath');
      effects.consume(code);
      return opened;
    };

    const opened: State = (code) => {
      if (code !== OPEN) return nok(code);
      effects.consume(code);
      return inside;
    };

    const inside: State = (code) => {
      if (code === null) return nok(code);
      effects.consume(code);
      return code === BACKSLASH ? escaped : inside;
    };

    const escaped: State = (code) => {
      if (code === null) return nok(code);
      effects.consume(code);
      if (code !== CLOSE) return inside;
      effects.exit('bracketMath');
      return ok;
    };

    return start;
  },
};

/** How micromark reads `\(…\)`. */

import type { Construct, State } from '../syntax/micromark.ts';
import { texTaker } from './tex-taker.ts';

const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;

export const bracketConstruct: Construct = {
  name: 'bracketMath',
  tokenize(effects, ok, nok) {
    const { take, finish } = texTaker(effects);

    const start: State = (code) => {
      effects.enter('bracketMath');
      take(code);
      return opened;
    };

    const opened: State = (code) => {
      if (code !== OPEN) return nok(code);
      take(code);
      return inside;
    };

    const inside: State = (code) => {
      if (code === null) return nok(code);
      take(code);
      return code === BACKSLASH ? escaped : inside;
    };

    const escaped: State = (code) => {
      if (code === null) return nok(code);
      take(code);
      if (code !== CLOSE) return inside;
      finish();
      effects.exit('bracketMath');
      return ok;
    };

    return start;
  },
};

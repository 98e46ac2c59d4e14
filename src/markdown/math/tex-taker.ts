/** Consumes a formula into tokens of its characters, with line ends apart: so the parser finds its lines again. */

import type { Code, Effects } from '../syntax/micromark.ts';

export interface TexTaker {
  /** Consumes a character that is not the end of the text. */
  take(code: Code): void;
  /** Ends the last token. */
  finish(): void;
}

export const isLineEnd = (code: Code): boolean => code !== null && code < -2;

export function texTaker(effects: Effects): TexTaker {
  let open = false;
  const finish = (): void => {
    if (open) effects.exit('mathData');
    open = false;
  };
  const take = (code: Code): void => {
    if (isLineEnd(code)) {
      finish();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return;
    }
    if (!open) effects.enter('mathData');
    open = true;
    effects.consume(code);
  };
  return { take, finish };
}

/** What the tokens of formulas become in the tree: the nodes of mdast-util-math, which the later plugins know. */

import type {} from 'mdast-util-math';
import type { FromMarkdown } from '../syntax/micromark.ts';
import type { DisplayFormula } from './display-formula.ts';
import { tidyTex } from './tidy-tex.ts';

type Handle = NonNullable<NonNullable<FromMarkdown['enter']>[string]>;

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** It was written as a display formula, in the middle of a text. */
    display?: true;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    displayMath: 'displayMath';
    displayMathText: 'displayMathText';
    inlineMath: 'inlineMath';
    bracketMath: 'bracketMath';
    mathData: 'mathData';
  }
}

/** A cell of a table has `|` only as `\|`, also in formulas: https://github.github.com/gfm/#example-200 */
const unescapePipes = (tex: string): string =>
  tex.replace(/\\([\\|])/g, (all, mark) => (mark === '|' ? '|' : all));

export function mathNodes(find: (offset: number) => DisplayFormula | undefined): FromMarkdown {
  const inTable = (data: object): boolean => 'inTable' in data && data.inTable === true;
  const enterInline = (edge: number): Handle =>
    function (token) {
      const tex = tidyTex(this.sliceSerialize(token).slice(edge, -edge)).replace(/^`([^`]+)`$/, '$1');
      this.enter({ type: 'inlineMath', value: inTable(this.data) ? unescapePipes(tex) : tex }, token);
    };
  const displayed = (written: string, start: number): string => {
    const { open = 0, close = 0 } = find(start) ?? {};
    return tidyTex(written.slice(open, written.length - close));
  };
  const leave: Handle = function (token) {
    this.exit(token);
  };
  return {
    enter: {
      inlineMath: enterInline(1),
      bracketMath: enterInline(2),
      displayMath(token) {
        const value = displayed(this.sliceSerialize(token), token.start.offset);
        this.enter({ type: 'math', value }, token);
      },
      displayMathText(token) {
        const tex = displayed(this.sliceSerialize(token), token.start.offset);
        const value = inTable(this.data) ? unescapePipes(tex) : tex;
        this.enter({ type: 'inlineMath', value, data: { display: true } }, token);
      },
    },
    exit: { inlineMath: leave, bracketMath: leave, displayMath: leave, displayMathText: leave },
  };
}

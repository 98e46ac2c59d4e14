/**
 * Teaches the parser formulas. Not remark-math, which decides at each `$` without looking ahead: there a `$$` that is
 * never closed swallows the rest of the note, `$$x$$` on one line is not a display, and `$5 … $6` is a formula.
 */

import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { bracketConstruct } from '../math/bracket-construct.ts';
import { displayConstructs } from '../math/display-constructs.ts';
import type { DisplayMath } from '../math/display-formula.ts';
import { findDisplayMath } from '../math/find-display-math.ts';
import { inlineConstruct } from '../math/inline-construct.ts';
import { mathNodes } from '../math/math-nodes.ts';

declare module 'vfile' {
  interface DataMap {
    /** Whether `\(…\)` and `\[…\]` are formulas. */
    mathBrackets: boolean;
    displayMath: DisplayMath;
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

export function mathSyntax(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('mathSyntax needs a parser before it');
  // The text at hand; parsing is synchronous, so there is only one.
  let reading: { math: DisplayMath; brackets: boolean } = {
    math: { formulas: new Map(), strays: [] },
    brackets: false,
  };
  const find = (offset: number) => reading.math.formulas.get(offset);
  const { flow, text } = displayConstructs(find);
  const inline = inlineConstruct((offset) => find(offset) !== undefined);
  const bracket: typeof bracketConstruct = {
    ...bracketConstruct,
    tokenize(effects, ok, nok) {
      return reading.brackets ? bracketConstruct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      flow: { [DOLLAR]: flow, [BACKSLASH]: flow },
      text: { [DOLLAR]: [text, inline], [BACKSLASH]: [text, bracket] },
    },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathNodes(find)];
  this.parser = (document: string, file: VFile) => {
    const brackets = file.data.mathBrackets ?? false;
    reading = { math: findDisplayMath(document, brackets), brackets };
    file.data.displayMath = reading.math;
    return parse(document, file);
  };
}

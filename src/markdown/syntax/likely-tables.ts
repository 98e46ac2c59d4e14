/** Looks for a table only above a line that may part its head from its body: else each paragraph would be read as one first. */

import type { Processor } from 'unified';
import { type Construct, constructsOf, type Tokenizer } from './micromark.ts';
import { parsedText } from './parsed-text.ts';

/** From where a line is read, through the line below it: https://github.github.com/gfm/#delimiter-row */
const head = /[^\r\n]*(?:\r\n?|\n)[ \t>]*[|:-][ \t|:-]*(?:[\r\n]|$)/y;

/** @param text what is being parsed */
function likely(table: Construct, text: () => string): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const before = this.events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
    // Each row of its body is a table of its own to the parser.
    const isBody = /^table(?:Head|Row)$/.test(before?.[1].type ?? '');
    head.lastIndex = this.now().offset;
    return isBody || head.test(text()) ? table.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...table, tokenize };
}

/** To be used after GFM, whose construct it wraps. */
export function likelyTables(this: Processor): void {
  const text = parsedText(this, 'likelyTables');
  for (const { flow = {} } of (this.data().micromarkExtensions ?? []).flat()) {
    for (const [code, slot] of Object.entries(flow)) {
      flow[code] = constructsOf(slot).map((one) => (one.name === 'table' ? likely(one, text) : one));
    }
  }
}

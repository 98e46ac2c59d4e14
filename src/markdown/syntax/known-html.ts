/**
 * Lets only elements that HTML knows begin HTML: `vector<T>` and `<ctime>` stay text, which a reader sees. And a line that
 * begins with `<img>` or `<span>` begins a paragraph, so that the Markdown behind it is read.
 */

import type { Processor } from 'unified';
import { isHtmlName, isPhrasing } from '../html-names.ts';
import { type Construct, constructsOf, type Extension, type State, type Tokenizer } from './micromark.ts';

const LESS_THAN = 0x3c;
const SLASH = 0x2f;
const isNamePart = (code: number | null): code is number =>
  code !== null && /[A-Za-z0-9-]/.test(String.fromCodePoint(Math.max(code, 0)));

/** Looks whether `<` begins a known element, or no element at all: a comment, a declaration. */
const ahead = (isWanted: (name: string) => boolean): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let name = '';
    const inside: State = (code) => {
      if (!isNamePart(code)) return name === '' || isWanted(name) ? ok(code) : nok(code);
      name += String.fromCodePoint(code);
      effects.consume(code);
      return inside;
    };
    const slash: State = (code) => {
      if (code !== SLASH) return inside(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return slash;
    };
  },
});

/** A construct of micromark's own, only behind known names; it is found at run time, as micromark exports none. */
function gate(name: string, where: 'flow' | 'text'): Construct {
  const isWanted = where === 'text' ? isHtmlName : (tag: string) => isHtmlName(tag) && !isPhrasing(tag);
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const own = constructsOf(this.parser.constructs[where][LESS_THAN]).find((one) => one.name === name);
    if (!own) return nok;
    return effects.check(ahead(isWanted), effects.attempt({ ...own, name: `known-${name}` }, ok, nok), nok);
  };
  return { name: `gate-${name}`, tokenize, concrete: where === 'flow' };
}

export function knownHtml(this: Processor): void {
  const data = this.data();
  const extension: Extension = {
    flow: { [LESS_THAN]: gate('htmlFlow', 'flow') },
    text: { [LESS_THAN]: gate('htmlText', 'text') },
    disable: { null: ['htmlFlow', 'htmlText'] },
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
}

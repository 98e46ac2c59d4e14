/** Looks for mail addresses only in texts that hold an `@`: GFM tries one at the beginning of each word. */

import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Processor } from 'unified';
import { constructsOf, type Extension } from './micromark.ts';

function withoutMail(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).flatMap(([code, slot]) => {
    const others = constructsOf(slot).filter(({ name }) => name !== 'emailAutolink');
    return others.length > 0 ? [[code, others] as const] : [];
  });
  return { ...extension, text: Object.fromEntries(text) };
}

/** To be used after all that teach the parser something. */
export function likelyMail(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('likelyMail needs a parser before it');
  const data = this.data();
  const taught = (data.micromarkExtensions ?? []).flat();
  // The parser would put them together for each text anew.
  const all = [combineExtensions(taught)];
  const others = [combineExtensions(taught.map(withoutMail))];
  this.parser = (document, file) => {
    data.micromarkExtensions = document.includes('@') ? all : others;
    return parse(document, file);
  };
}

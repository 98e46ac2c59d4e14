/** Finds the terms of a glossary in a text, and the words that it replaces by them; of words that overlap the longest counts. */

import type { Term } from '../model/term.ts';
import { LATIN } from './han.ts';

export interface FoundTerm {
  readonly at: number;
  /** What stands in the text: the term itself, or a word that the glossary replaces by it. */
  readonly word: string;
  readonly term: Term;
}

export type FindTerms = (text: string) => readonly FoundTerm[];

interface Word {
  readonly word: string;
  readonly term: Term;
}

/** Titles and addresses are what they are. */
const named = /《[^《》\n]*》|(?:https?:\/\/|www\.)[^\s《》（）【】，。；：！？、]+/g;

/** `“补丁”`: a word alone in its quotation marks is spoken of, not used. */
const quotes: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

const latin = new RegExp(`[${LATIN}_]`, 'u');

/** Latin words end where their letters do: `token` is not in `tokenizer`. */
function isWhole(text: string, at: number, word: string): boolean {
  const goesOn = (left = '', right = ''): boolean => latin.test(left) && latin.test(right);
  return !goesOn(text[at - 1], word[0]) && !goesOn(word.at(-1), text[at + word.length]);
}

const isSpokenOf = (text: string, at: number, end: number): boolean =>
  at > 0 && end < text.length && quotes[text.charAt(at - 1)] === text[end];

/** The longest words first. */
function byFirstSign(glossary: readonly Term[]): ReadonlyMap<string, readonly Word[]> {
  const words = glossary.flatMap((term) => [term.term, ...term.not].map((word) => ({ word, term })));
  const map = new Map<string, Word[]>();
  for (const entry of words.sort((a, b) => b.word.length - a.word.length)) {
    const first = entry.word.charAt(0);
    const others = map.get(first);
    if (others) others.push(entry);
    else map.set(first, [entry]);
  }
  return map;
}

export function termFinder(glossary: readonly Term[]): FindTerms {
  const known = byFirstSign(glossary);
  return (text) => {
    const found: FoundTerm[] = [];
    if (known.size === 0) return found;
    const names = [...text.matchAll(named)];
    let next = 0;
    for (let at = 0; at < text.length; ) {
      const name = names[next];
      if (name && name.index <= at) {
        next++;
        at = Math.max(at, name.index + name[0].length);
        continue;
      }
      const words = known.get(text.charAt(at)) ?? [];
      const here = words.find(({ word }) => text.startsWith(word, at) && isWhole(text, at, word));
      const end = at + (here?.word.length ?? 1);
      if (here && (here.word === here.term.term || !isSpokenOf(text, at, end))) found.push({ at, ...here });
      at = end;
    }
    return found;
  };
}

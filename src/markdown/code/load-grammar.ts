/** A highlight.js of its own for one language: in a shared one, code inside another language would be coloured or not by which notes came before. */

import type { HLJSApi, LanguageFn, Mode } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { InkEmitter } from './ink-emitter.ts';

export async function loadGrammar(language: string): Promise<HLJSApi> {
  const own = hljs.newInstance();
  own.configure({ __emitter: InkEmitter });
  await register(language, own);
  return own;
}

async function register(language: string, own: HLJSApi): Promise<void> {
  const grammar: { default: LanguageFn } = await import(`highlight.js/lib/languages/${language}`);
  own.registerLanguage(language, grammar.default);
  const top = own.getLanguage(language);
  if (!top) return;
  const inner = new Set<string>();
  findInner(top, inner, new Set());
  for (const other of inner) if (!own.getLanguage(other)) await register(other, own);
}

/** The languages that may stand within it; not those of which the likeliest is looked for. */
function findInner(mode: Partial<Mode>, inner: Set<string>, seen: Set<Partial<Mode>>): void {
  if (seen.has(mode)) return;
  seen.add(mode);
  if (typeof mode.subLanguage === 'string') inner.add(mode.subLanguage);
  for (const next of [mode.starts, ...(mode.contains ?? []), ...(mode.variants ?? [])])
    if (next && next !== 'self') findInner(next, inner, seen);
}

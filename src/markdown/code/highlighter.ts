/** Shiki highlighters, one for each language, made when the language is first asked for. */

import {
  type BundledLanguage,
  bundledLanguages,
  createHighlighter as createShiki,
  type RegexEngine,
  type Highlighter as Shiki,
} from 'shiki';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { nearestWord } from '../../report/nearest-word.ts';
import { codeLanguage } from './code-language.ts';
import type { CodeMeta } from './code-meta.ts';
import { codePre, type DrawnCode } from './code-pre.ts';
import { drawNotations, holdsNotation } from './draw-notations.ts';
import { shareScanners } from './share-scanners.ts';
import { colorReplacements, pairColors, themes } from './themes.ts';
import { openingsFor, writeCode } from './write-code.ts';

export interface Highlighter {
  knows(written: string): boolean;
  nearest(written: string): string | undefined;
  /** @param written a language; one that nobody knows is plain text */
  draw(code: string, written: string, meta: CodeMeta): Promise<DrawnCode>;
}

interface Pen {
  readonly shiki: Shiki;
  readonly openings: ReadonlyMap<string, string>;
}

const isGrammar = (name: string): name is BundledLanguage => Object.hasOwn(bundledLanguages, name);

async function penFor(language: BundledLanguage | 'text', engine: RegexEngine): Promise<Pen> {
  const names = Object.values(themes);
  const shiki = await createShiki({ themes: names, langs: [language], engine, warnings: false });
  const pairs = pairColors(shiki.getTheme(themes.light), shiki.getTheme(themes.dark));
  return { shiki, openings: openingsFor(pairs) };
}

export function createHighlighter(): Highlighter {
  // In a shared one, code inside another language would be coloured or not by which notes came before.
  const pens = new Map<string, Promise<Pen>>();
  let engine: Promise<RegexEngine> | undefined;
  const pen = (language: BundledLanguage | 'text'): Promise<Pen> => {
    engine ??= createOnigurumaEngine(import('shiki/wasm')).then(shareScanners);
    const known = pens.get(language) ?? engine.then((ready) => penFor(language, ready));
    pens.set(language, known);
    return known;
  };

  async function lines(code: string, language: BundledLanguage | 'text', meta: CodeMeta): Promise<string> {
    if (language === 'text')
      return writeCode(
        code.split(/\r?\n/).map((content) => [{ content }]),
        new Map(),
        meta,
      );
    const { shiki, openings } = await pen(language);
    const { tokens } = shiki.codeToTokens(code, {
      lang: language,
      theme: themes.light,
      colorReplacements: { ...colorReplacements },
      // The default limit is wall time: under load the same block would come out differently.
      tokenizeTimeLimit: 0,
    });
    return writeCode(tokens, openings, meta);
  }

  return {
    knows: (written) => codeLanguage(written) === 'text' || isGrammar(codeLanguage(written)),
    nearest: (written) => nearestWord(codeLanguage(written), Object.keys(bundledLanguages)),
    async draw(code, written, meta) {
      const name = codeLanguage(written);
      const language = isGrammar(name) ? name : 'text';
      if (holdsNotation(code)) return drawNotations((await pen(language)).shiki, code, language, meta);
      const value = await lines(code, language, meta);
      return { html: codePre([{ type: 'raw', value }], language, [], meta.firstLine), text: code };
    },
  };
}

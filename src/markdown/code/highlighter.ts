/** Colours blocks of code; the grammar of a language is loaded when the language is first asked for. */

import type { HLJSApi } from 'highlight.js';
import type { DrawnCode } from '../../model/drawing.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { codeLanguage } from './code-language.ts';
import { codeLines } from './code-lines.ts';
import type { CodeMeta } from './code-meta.ts';
import { inkCode } from './ink-code.ts';
import type { Inked } from './ink-emitter.ts';
import { languages } from './languages.ts';
import { loadGrammar } from './load-grammar.ts';
import { writeCode } from './write-code.ts';

export interface Highlighter {
  knows(written: string): boolean;
  nearest(written: string): string | undefined;
  /** @param written a language; one that nobody knows is plain text */
  draw(code: string, written: string, meta: CodeMeta): Promise<DrawnCode>;
}

export function createHighlighter(): Highlighter {
  const grammars = new Map<string, Promise<HLJSApi>>();

  async function ink(code: string, language: string): Promise<readonly Inked[]> {
    if (language === 'text') return [{ text: code, ink: '' }];
    const grammar = grammars.get(language) ?? loadGrammar(language);
    grammars.set(language, grammar);
    return inkCode(await grammar, code, language);
  }

  return {
    knows: (written) => languages.has(codeLanguage(written)),
    nearest: (written) => nearestWord(codeLanguage(written), languages.keys()),
    async draw(code, written, meta) {
      const language = languages.get(codeLanguage(written)) ?? 'text';
      const lines = codeLines(code, meta);
      const text = lines ? lines.map((line) => line.text).join('\n') : code;
      const look = {
        isPlain: language === 'text',
        ...(meta.firstLine !== undefined && { firstLine: meta.firstLine }),
      };
      return { html: writeCode(await ink(text, language), lines, look), text };
    },
  };
}

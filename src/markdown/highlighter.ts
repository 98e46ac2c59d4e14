/** Shiki highlighters, one for each language, made when the language is first asked for. */

import {
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import type { Element } from 'hast';
import {
  bundledLanguages,
  createHighlighter as createShiki,
  type DynamicImportLanguageRegistration,
} from 'shiki';
import { nearestWord } from '../report/nearest-word.ts';
import { codeLanguage } from './code-language.ts';
import type { CodeMeta } from './code-meta.ts';
import { leanCode } from './lean/lean-code.ts';

export interface Highlighter {
  /** @returns the name to draw with, or nothing for a language nobody knows */
  load(written: string): Promise<string | undefined>;
  nearest(written: string): string | undefined;
  draw(code: string, language: string, meta: CodeMeta): Element;
}

const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };
/** The theme's comment grey is below 4.5:1 on marked lines (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const colorReplacements = { '#66707b': '#545d68' };

/** Shiki writes each colour twice, for style sheets of another kind than ours. */
function keepColor(node: Element): void {
  const style = String(node.properties.style ?? '');
  node.properties.style = style
    .split(';')
    .filter((declaration) => !declaration.startsWith('--'))
    .join(';');
}

/** What the notations found in a block: `has-diff`, `has-focused`. */
const stateClasses = (pre: Element): string[] =>
  [pre.properties.class]
    .flat()
    .flatMap((names) => String(names ?? '').split(' '))
    .filter((name) => name.startsWith('has-'));

const shikiFor = (langs: (DynamicImportLanguageRegistration | 'text')[]) =>
  createShiki({ themes: Object.values(themes), langs, warnings: false });

export async function createHighlighter(): Promise<Highlighter> {
  // In a shared one, code inside another language would be coloured or not by which notes came before.
  const shikis = new Map([['text', await shikiFor(['text'])]]);
  const grammars = new Map(Object.entries(bundledLanguages));
  return {
    async load(written) {
      const name = codeLanguage(written);
      if (name === 'text') return name;
      const grammar = grammars.get(name);
      if (!grammar) return undefined;
      if (!shikis.has(name)) shikis.set(name, await shikiFor([grammar]));
      return name;
    },
    nearest: (written) => nearestWord(codeLanguage(written), grammars.keys()),
    draw(code, language, { marked, firstLine }) {
      const shiki = shikis.get(language);
      if (!shiki) throw new Error(`the language ${language} was not loaded`);
      const root = shiki.codeToHast(code, {
        lang: language,
        themes,
        defaultColor: 'light-dark()',
        colorReplacements,
        // The default limit is wall time: under load the same block would come out differently.
        tokenizeTimeLimit: 0,
        transformers: [
          // `[!code ++]`, `[!code --]`, `[!code focus]`, `[!code highlight]`, `[!code word:x]` in a comment of the language.
          transformerNotationDiff(),
          transformerNotationFocus(),
          transformerNotationHighlight(),
          transformerNotationWordHighlight(),
          {
            line(node, number) {
              if (marked.has(number)) this.addClassToHast(node, 'highlighted');
            },
            span: keepColor,
            pre(node) {
              const numbered = firstLine === undefined ? [] : ['line-numbers'];
              const plain = language === 'text' ? ['plain'] : [];
              node.properties = {
                className: ['shiki', ...plain, ...stateClasses(node), ...numbered],
                tabIndex: 0,
              };
              if (firstLine !== undefined && firstLine !== 1)
                node.properties.style = `--first-line:${firstLine}`;
            },
          },
        ],
      });
      const [pre] = root.children;
      if (pre?.type !== 'element') throw new Error('shiki drew no <pre>');
      const [text] = pre.children;
      if (text?.type === 'element') leanCode(text, firstLine !== undefined);
      return pre;
    },
  };
}

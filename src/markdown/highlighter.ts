/** A shiki highlighter that loads a language when first asked for it. */

import {
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import type { Element } from 'hast';
import { bundledLanguages, createHighlighter as createShiki } from 'shiki';
import { nearestWord } from '../report/nearest-word.ts';
import { codeLanguage } from './code-language.ts';
import type { CodeMeta } from './code-meta.ts';

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

export async function createHighlighter(): Promise<Highlighter> {
  const shiki = await createShiki({ themes: Object.values(themes), langs: [] });
  const grammars = new Map(Object.entries(bundledLanguages));
  return {
    async load(written) {
      const name = codeLanguage(written);
      if (name === 'text') return name;
      const grammar = grammars.get(name);
      if (!grammar) return undefined;
      if (!shiki.getLoadedLanguages().includes(name)) await shiki.loadLanguage(grammar);
      return name;
    },
    nearest: (written) => nearestWord(codeLanguage(written), grammars.keys()),
    draw(code, language, { marked, firstLine }) {
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
              node.properties = { className: ['shiki', ...stateClasses(node), ...numbered], tabIndex: 0 };
              if (firstLine !== undefined && firstLine !== 1) node.properties.style = `--first-line:${firstLine}`;
            },
          },
        ],
      });
      const [pre] = root.children;
      if (pre?.type !== 'element') throw new Error('shiki drew no <pre>');
      return pre;
    },
  };
}

/** Draws code in which comments say what to mark: `[!code ++]`, `[!code --]`, `[!code focus]`, `[!code highlight]`, `[!code word:x]`. */

import {
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
} from '@shikijs/transformers';
import type { Element } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { Highlighter } from 'shiki';
import type { CodeMeta } from './code-meta.ts';
import { codePre, type DrawnCode } from './code-pre.ts';
import { leanCode } from './lean-code.ts';
import { colorReplacements, themes } from './themes.ts';

export const holdsNotation = (code: string): boolean => code.includes('[!code');

/** Shiki writes each colour twice, for style sheets of another kind than ours. */
function keepColor(node: Element): void {
  const style = String(node.properties.style ?? '');
  node.properties.style = style
    .split(';')
    .filter((declaration) => !declaration.startsWith('--'))
    .join(';');
}

/** What the notations found: `has-diff`, `has-focused`. */
const statesOf = (pre: Element): string[] =>
  [pre.properties.class]
    .flat()
    .flatMap((names) => String(names ?? '').split(' '))
    .filter((name) => name.startsWith('has-'));

export function drawNotations(
  shiki: Highlighter,
  code: string,
  language: string,
  { marked, firstLine }: CodeMeta,
): DrawnCode {
  const root = shiki.codeToHast(code, {
    lang: language,
    themes,
    defaultColor: 'light-dark()',
    colorReplacements: { ...colorReplacements },
    tokenizeTimeLimit: 0,
    transformers: [
      transformerNotationDiff(),
      transformerNotationFocus(),
      transformerNotationHighlight(),
      transformerNotationWordHighlight(),
      {
        line(node, number) {
          if (marked.has(number)) this.addClassToHast(node, 'highlighted');
        },
        span: keepColor,
      },
    ],
  });
  const [pre] = root.children;
  if (pre?.type !== 'element') throw new Error('shiki drew no <pre>');
  const [inside] = pre.children;
  if (inside?.type !== 'element') throw new Error('shiki drew no <code>');
  leanCode(inside, firstLine !== undefined);
  return { html: codePre(inside.children, language, statesOf(pre), firstLine), text: textIn(inside) };
}

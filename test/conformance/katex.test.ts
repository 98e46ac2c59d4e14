import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textIn } from 'hast-util-to-string';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { compileText } from '../markdown/compile-case.ts';
import { leanHtmlOf } from '../markdown/lean/lean-html-of.ts';
import { anywhere, displayed } from './formulas.ts';

/** Each formula that stands in some HTML, written out anew so that only the tree counts. */
function formulasIn(html: string): string[] {
  const found: string[] = [];
  const tree = fromHtml(html, { fragment: true });
  // The TeX that goes along to be copied: lines may be indented in a note, which TeX does not see.
  visit(tree, { type: 'element', tagName: 'annotation' }, (node: Element) => {
    node.children = [{ type: 'text', value: textIn(node).replace(/\s+/g, ' ').trim() }];
  });
  visit(tree, 'element', (node: Element) => {
    if (!/^katex(?:-display)?$/.test(String(node.properties.className))) return undefined;
    found.push(toHtml(node));
    return SKIP;
  });
  return found;
}

const alone = (tex: string, displayMode: boolean): string[] =>
  formulasIn(leanHtmlOf(katex.renderToString(tex, { displayMode, strict: 'ignore', macros: {} })));

const indent = (tex: string, by: string): string => tex.replaceAll('\n', `\n${by}`);

/** A formula where an author may put it, all places in one note. */
const inLines = (tex: string): string => `这里的$${tex}$是一个量。

> - **重点：$${tex}$。**再往下读。`;

const displays = (tex: string): string => `上文：
$$
${tex}
$$
下文。

> - 一项：
>
>   $$
>   ${indent(tex, '>   ')}
>   $$

\`\`\`math
${tex}
\`\`\``;

async function check(
  formulas: readonly string[],
  note: (tex: string) => string,
  displayMode: boolean,
): Promise<void> {
  for (const tex of formulas) {
    const [drawn, ...more] = alone(tex, displayMode);
    expect(more).toEqual([]);
    const { body, problems } = await compileText(note(tex));
    const found = formulasIn(body.join('')).map((html) => (html === drawn ? 'the same' : html));
    const places = displayMode ? 3 : 2;
    expect({ tex, problems, found }).toEqual({ tex, problems: [], found: Array(places).fill('the same') });
  }
}

describe('a note draws as KaTeX alone does', () => {
  describe('in a line', () => {
    test.each(Object.entries(anywhere))('%s', (_, formulas) => check(formulas, inLines, false));
  });
  describe('displayed', () => {
    test.each(Object.entries(anywhere))('%s', (_, formulas) => check(formulas, displays, true));
    test.each(Object.entries(displayed))('only displayed: %s', (_, formulas) =>
      check(formulas, displays, true),
    );
  });
});

test('the list holds a hundred formulas or more', () => {
  expect(
    Object.values(anywhere).flat().length + Object.values(displayed).flat().length,
  ).toBeGreaterThanOrEqual(100);
});

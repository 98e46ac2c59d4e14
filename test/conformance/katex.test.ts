import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { compileText } from '../markdown/compile-case.ts';
import { anywhere, displayed } from './formulas.ts';

/** Each formula that stands in some HTML, written out anew so that only the tree counts. */
function formulasIn(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node: Element) => {
    if (!/^katex(?:-display)?$/.test(String(node.properties.className))) return undefined;
    found.push(toHtml(node));
    return SKIP;
  });
  return found;
}

function alone(tex: string, displayMode: boolean): string[] {
  return formulasIn(katex.renderToString(tex, { displayMode, strict: 'error', macros: {} }));
}

const indent = (tex: string, by: string): string => tex.replaceAll('\n', `\n${by}`);

/** A formula in every place where an author may put it, one note with all of them. */
const inLines = (tex: string): string => `这里的$${tex}$是一个量。

> - 先看 $${tex}$，再往下读。

**重点：$${tex}$。**后面。`;

const displays = (tex: string): string => `上文。

$$
${tex}
$$

下文：
$$
${tex}
$$
再下文。

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
    const places = displayMode ? 4 : 3;
    expect({ tex, problems, formulas: formulasIn(body.join('')) }).toEqual({
      tex,
      problems: [],
      formulas: Array.from({ length: places }, () => drawn),
    });
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

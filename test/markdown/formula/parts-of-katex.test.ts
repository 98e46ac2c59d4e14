import type { Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import * as katex from 'katex';
import rehypeKatex from 'rehype-katex';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { FormulaParts } from '../../../src/markdown/formula/formula-parts.ts';
import { partsOfHast } from '../../../src/markdown/formula/parts-of-hast.ts';
import { partsOfKatex } from '../../../src/markdown/formula/parts-of-katex.ts';
import { formulaElement } from '../../../src/markdown/math/formula-element.ts';
import { readText } from '../../../src/markdown/read-text.ts';
import { mathKind } from '../../../src/markdown/rehype/math-kind.ts';
import { readNotebook } from '../../../src/read/read-notebook.ts';
import { anywhere, displayed } from '../../conformance/formulas.ts';
import { readNotes } from '../../read/read-notes.ts';

interface Formula {
  readonly tex: string;
  readonly display: boolean;
}

const options = (macros: Record<string, string> = {}) => ({
  strict: 'ignore' as const,
  maxSize: 1_000,
  macros,
});

/** KaTeX writes HTML, a parser reads it. */
function byRehype({ tex, display }: Formula, macros?: Record<string, string>): FormulaParts {
  const tree: Root = { type: 'root', children: [formulaElement(tex, display)] };
  rehypeKatex(options(macros))(tree, new VFile());
  return partsOfHast(tree.children.filter((child) => child.type === 'element'));
}

const byKatex = ({ tex, display }: Formula, macros?: Record<string, string>): FormulaParts | undefined =>
  partsOfKatex(katex.__renderToDomTree(tex, { ...options(macros), displayMode: display }));

async function formulasOf(text: string): Promise<Formula[]> {
  const found: Formula[] = [];
  visit(await readText(text, new VFile({ path: 'a.md' })), 'element', (node) => {
    const kind = mathKind(node);
    if (kind === undefined) return undefined;
    found.push({ tex: textIn(node), display: kind === 'display' });
    return SKIP;
  });
  return found;
}

test('every formula of the list has the parts that rehype-katex makes of it', () => {
  const inline = Object.values(anywhere).flat();
  const formulas = [
    ...inline.map((tex) => ({ tex, display: false })),
    ...[...inline, ...Object.values(displayed).flat()].map((tex) => ({ tex, display: true })),
  ];
  const untold = formulas.filter((formula) => {
    const parts = byKatex(formula);
    if (parts) expect(parts, formula.tex).toEqual(byRehype(formula));
    return !parts;
  });
  // A group over letters holds a space, which a parser of HTML reads in another way.
  expect(untold.map(({ tex }) => tex).filter((tex) => !tex.includes('\\overgroup'))).toEqual([]);
});

test('so is every formula of the notebook', async () => {
  const { config } = await readNotebook('content');
  const { sources } = await readNotes('content');
  let count = 0;
  for (const { text, frontMatter } of sources) {
    const macros = { ...config.math.macros, ...frontMatter.macros };
    for (const formula of await formulasOf(text)) {
      count++;
      expect(byKatex(formula, { ...macros }), formula.tex).toEqual(byRehype(formula, { ...macros }));
    }
  }
  expect(count).toBeGreaterThan(1_000);
});

test.each([
  // A link is an element of another kind.
  '\\href{https://example.org}{x}',
  // A space among the letters of a name is an element that HTML does not know there.
  '\\operatorname{a^2\\kern1em b}',
])('%s is left to a parser of HTML', (tex) => {
  const tree = katex.__renderToDomTree(tex, { trust: true, strict: 'ignore' });
  expect(partsOfKatex(tree)).toBe(undefined);
});

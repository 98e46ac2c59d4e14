/** Compiles a case through the real pipeline and prints it for the eye: holes in ⟨⟩, formulas as their TeX. */

import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textIn } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { compileNote } from '../../src/markdown/compile-note.ts';
import { createPens } from '../../src/markdown/pens.ts';
import type { Fragment, ImageHole } from '../../src/model/fragment.ts';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { CompiledNote } from '../../src/model/note.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';
import { printProblems } from '../../src/report/print-problems.ts';

const pens = createPens();

export async function compileText(
  text: string,
  frontMatter: Partial<FrontMatter> = {},
): Promise<CompiledNote> {
  const source = {
    file: '分类/这篇/index.md',
    text,
    frontMatter: { ...emptyFrontMatter, title: '题目', ...frontMatter },
  };
  return compileNote(source, { config: defaultConfig, glossary: [] }, pens);
}

const sizeOf = ({ width, height, scale }: ImageHole): string =>
  Object.entries({ width, height, scale })
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('');

function showHoles(fragment: Fragment): string {
  return fragment
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'citation') return `⟨${part.written}⟩`;
      if (part.kind === 'reference') return `⟨\\${part.form}{${part.label}}⟩`;
      if (part.kind === 'title') return `⟨${part.target} 的题目⟩`;
      return part.kind === 'link'
        ? `⟨${part.target}${part.anchor}⟩`
        : `<img src="⟨${part.target}⟩" alt="${part.alt}"${sizeOf(part)}>`;
    })
    .join('');
}

/** KaTeX's own markup is long and not ours: one formula, one `<math>` with its TeX. */
function abbreviateMath(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node: Element, index, parent) => {
    if (!parent || index === undefined || node.properties.className?.toString() !== 'katex') return undefined;
    let tex = '';
    visit(node, { type: 'element', tagName: 'annotation' }, (annotation: Element) => {
      tex = textIn(annotation);
    });
    parent.children[index] = {
      type: 'element',
      tagName: 'math',
      properties: {},
      children: [{ type: 'text', value: tex }],
    };
    return SKIP;
  });
  return toHtml(tree);
}

/** Of a chart's drawing only the words are for the eye of a test; its strokes have tests of their own. */
function abbreviateCharts(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, { type: 'element', tagName: 'svg' }, (svg: Element) => {
    const words: string[] = [];
    visit(svg, { type: 'element', tagName: 'text' }, (text: Element) => {
      words.push(textIn(text));
    });
    if (/^chart-/.test(svg.properties.className?.toString() ?? ''))
      svg.children = [{ type: 'text', value: words.join(' | ') }];
  });
  return toHtml(tree);
}

const abbreviate = (html: string): string => (html.includes('chart-') ? abbreviateCharts(html) : html);

export const show = (fragment: Fragment): string =>
  `${abbreviate(abbreviateMath(showHoles(fragment))).trim()}\n`;

export async function compileCase(
  text: string,
): Promise<{ body: string; excerpt: string; problems: string }> {
  const note = await compileText(text);
  const lines = text.split('\n');
  const problems = printProblems(note.problems, { sourceLine: ({ line }) => lines[(line ?? 0) - 1] });
  return { body: show(note.body), excerpt: show(note.excerpt.html), problems };
}

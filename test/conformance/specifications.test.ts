import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/markdown/read-text.ts';
import { differences } from './differences.ts';
import { type Example, examples, type Specification } from './examples.ts';
import { normalForm } from './normal-form.ts';

interface Reading {
  readonly example: Example;
  readonly wanted: string;
  readonly got: string;
  readonly tree: Root;
  readonly told: boolean;
}

/** The HTML of a page below its title: a text with first-level headings has them all one level lower. */
function belowTitle(html: string): Root {
  const tree = fromHtml(html.trimEnd(), { fragment: true });
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
  });
  if (headings.some(({ tagName }) => tagName === 'h1')) {
    for (const node of headings) node.tagName = `h${Math.min(Number(node.tagName[1]) + 1, 6)}`;
  }
  return tree;
}

async function read(example: Example): Promise<Reading> {
  const file = new VFile({ path: '分类/这篇/index.md', data: { writtenTitle: '题目' } });
  const tree = await readText(example.markdown, file);
  return {
    example,
    wanted: normalForm(belowTitle(example.html)),
    got: normalForm(tree),
    tree,
    told: file.messages.length > 0,
  };
}

/** Words that can be read, and those of addresses: what would be missed. */
function wordsOf(tree: Root): Set<string> {
  const found = new Set<string>();
  const add = (text: unknown): void => {
    if (typeof text === 'string')
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) found.add(word.toLowerCase());
  };
  visit(tree, (node) => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element') return;
    add(node.properties.href);
    add(node.properties.src);
  });
  return found;
}

const inWords = ({ example, wanted, got }: Reading): string =>
  `${example.number} ${example.section}\n${JSON.stringify(example.markdown)}\nwanted ${JSON.stringify(wanted)}\ngot    ${JSON.stringify(got)}\n`;

const names = ['commonmark', 'gfm'] as const satisfies readonly Specification[];

describe.each(names)('%s: each example of the specification', async (name) => {
  const readings = await Promise.all(examples[name].map(read));
  const listed = differences.flatMap((difference) => difference[name] ?? []);

  test('comes out as the specification says, unless it is listed as a difference', () => {
    const unlisted = readings.filter(
      ({ example, wanted, got }) => wanted !== got && !listed.includes(example.number),
    );
    expect(unlisted.map(inWords)).toEqual([]);
  });

  test('that is listed as a difference is one, once', () => {
    const differing = readings
      .filter(({ wanted, got }) => wanted !== got)
      .map(({ example }) => example.number);
    expect(listed.filter((number) => !differing.includes(number))).toEqual([]);
    expect(listed.filter((number, i) => listed.indexOf(number) !== i)).toEqual([]);
  });

  test('loses no word of text or address without a complaint, even where we differ', () => {
    const later = differences.flatMap((difference) => (difference.toldLater && difference[name]) || []);
    const silent = readings.filter(({ example, tree, told }) => {
      if (told || later.includes(example.number)) return false;
      const kept = wordsOf(tree);
      const wanted = wordsOf(fromHtml(example.html, { fragment: true }));
      return [...wanted].some((word) => !kept.has(word));
    });
    expect(silent.map(inWords)).toEqual([]);
  });
});

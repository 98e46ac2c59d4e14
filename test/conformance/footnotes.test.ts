/** GFM's specification says nothing of footnotes; this is how GitHub reads them (https://github.blog/changelog/2021-09-30-footnotes-now-supported-in-markdown-fields/). */

import type { Element } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/markdown/read-text.ts';

interface Notes {
  /** The number that each reference shows, in the order of the text. */
  readonly references: readonly string[];
  /** The text of each note at the end, without the arrows back. */
  readonly notes: readonly string[];
  readonly told: readonly string[];
}

async function read(text: string): Promise<Notes> {
  const file = new VFile({ path: '分类/这篇/index.md' });
  const references: string[] = [];
  const notes: string[] = [];
  visit(await readText(text, file), 'element', (node: Element) => {
    if (node.properties.dataFootnoteRef !== undefined) references.push(textIn(node));
    if (node.tagName === 'li' && String(node.properties.id).startsWith('fn-')) {
      notes.push(textIn(node).replace(/↩\d*/g, '').replace(/\s+/g, ' ').trim());
    }
  });
  return { references, notes, told: file.messages.map(({ ruleId }) => String(ruleId)) };
}

const cases: Readonly<Record<string, readonly [text: string, expected: Partial<Notes>]>> = {
  'are numbered in the order of their references, not of their definitions': [
    '甲[^b]，乙[^a]。\n\n[^a]: 一\n[^b]: 二',
    { references: ['1', '2'], notes: ['二', '一'], told: [] },
  ],
  'keep one number when referred to again': [
    '甲[^a]乙[^b]丙[^a]\n\n[^a]: 一\n\n[^b]: 二',
    { references: ['1', '2', '1'], notes: ['一', '二'] },
  ],
  'hold paragraphs, lists and code that are indented': [
    '甲[^a]\n\n[^a]: 一\n\n    二\n\n    - 三\n\n        四()',
    { references: ['1'], notes: ['一 二 三 四()'] },
  ],
  'go on over lines that are not indented': ['甲[^a]\n\n[^a]: 一，\n二', { notes: ['一，二'] }],
  'do not mind the case of their labels': ['A[^Note]\n\n[^nOTE]: one', { references: ['1'], notes: ['one'] }],
  'may be defined before they are referred to': ['[^a]: 一\n\n甲[^a]', { references: ['1'], notes: ['一'] }],
  'stand in headings, tables, quotes and bold': [
    '## 题[^a]\n\n| 甲[^b] |\n|---|\n| 乙 |\n\n> **丙[^c]**\n\n[^a]: 一\n[^b]: 二\n[^c]: 三',
    { references: ['1', '2', '3'], notes: ['一', '二', '三'] },
  ],
  'may refer to others': [
    '甲[^a]\n\n[^a]: 一[^b]\n\n[^b]: 二',
    { references: ['1', '2'], notes: ['一2', '二'] },
  ],
  'are not code': ['`[^a]`\n\n    [^a]', { references: [], notes: [], told: [] }],
  'are text, and told, when not defined': [
    '甲[^zz]',
    { references: [], notes: [], told: ['footnote-is-defined'] },
  ],
  'have a label without spaces': ['甲[^a b]\n\n[^a b]: 一', { references: [], notes: [] }],
};

describe('footnotes', () => {
  test.each(Object.entries(cases))('%s', async (_, [text, expected]) => {
    expect(await read(text)).toMatchObject(expected);
  });
});

import fc from 'fast-check';
import type { Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/markdown/read-text.ts';
import { cases, closingMarks, openingMarks } from './cjk-cases.ts';
import { normalForm } from './normal-form.ts';

const read = (text: string): Promise<Root> => readText(text, new VFile({ path: '分类/这篇/index.md' }));
const comesOut = async (text: string, html: string): Promise<void> =>
  expect(normalForm(await read(text))).toBe(normalForm(`<p>${html}</p>`));

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', comesOut);
});

describe('bold and struck text closes behind each mark, before Han', () => {
  test.each(closingMarks)('%s', async (mark) => {
    await comesOut(`**真${mark}**她`, `<strong>真${mark}</strong>她`);
    await comesOut(`前**真${mark}**，她`, `前<strong>真${mark}</strong>，她`);
    await comesOut(`~~真${mark}~~她`, `<del>真${mark}</del>她`);
  });
});

describe('bold and struck text opens before each mark, behind Han', () => {
  test.each(openingMarks)('%s', async (mark) => {
    await comesOut(`真**${mark}她**`, `真<strong>${mark}她</strong>`);
    await comesOut(`真，**${mark}她**后`, `真，<strong>${mark}她</strong>后`);
    await comesOut(`真~~${mark}她~~`, `真<del>${mark}她</del>`);
  });
});

describe('whatever is written', () => {
  const han = fc.constantFrom(...'注意力模型好啊的', 'あ', 'ン', '𰻞', '々');
  const latin = fc.constantFrom('a', 'ViT', 'Q', '3', 'é', 'λ');
  const mark = fc.constantFrom(...'，。、；：？！“”‘’（）【】《》「」『』〔〕〈〉…—～·％');
  const solid = fc.oneof(han, latin, mark);
  const inner = fc.oneof({ weight: 8, arbitrary: solid }, { weight: 1, arbitrary: fc.constant(' ') });
  /** Neither begins nor ends with white space. */
  const phrase = fc
    .tuple(solid, fc.array(inner, { maxLength: 8 }), solid)
    .map(([first, middle, last]) => first + middle.join('') + last);
  const piece = fc.oneof(solid, phrase);
  const chinese = fc.oneof(han, mark);
  /** Beside Latin a quotation mark must not be the wrong way round. */
  const wellFormed = fc
    .tuple(
      fc.constantFrom('', ...'“‘（《「【—'),
      fc.array(solid, { maxLength: 4 }).map((middle) => middle.join('')),
      fc.oneof(han, latin),
      fc.constantFrom('', ...'”’）》」】。，：！—…', '。”', '”。'),
    )
    .map(([open, middle, core, close]) => open + core + middle + core + close);
  // Typesetting drops spaces between Han and Latin; that is not what is looked at here.
  const tight = (text: string): string => text.replace(/\s/g, '');
  const all = (tree: Root, tagName: string): string[] => {
    const found: string[] = [];
    visit(tree, { type: 'element', tagName }, (node) => {
      found.push(tight(textIn(node)));
    });
    return found;
  };

  describe.each([
    ['**', 'strong'],
    ['*', 'em'],
    ['~~', 'del'],
  ])('text between two %s becomes %s, alone or one after another', (marker, tagName) => {
    test.each([
      ['Chinese, whatever it begins and ends with', chinese, piece],
      ['Chinese and Latin, when it begins and ends as text does', fc.oneof(han, latin), wellFormed],
    ])('among %s', async (_, around, between) => {
      const pairs = fc.array(fc.tuple(between, around), { minLength: 1, maxLength: 3 });
      const property = fc.asyncProperty(around, pairs, async (start, rest) => {
        const text = start + rest.map(([inside, after]) => `${marker}${inside}${marker}${after}`).join('');
        const tree = await read(text);
        expect(all(tree, tagName)).toEqual(rest.map(([inside]) => tight(inside)));
        expect(tight(textIn(tree))).toBe(tight(text.replaceAll(marker, '')));
      });
      await fc.assert(property, { numRuns: 150 });
    });
  });

  test('bold never reaches from one paragraph, item or cell into the next', async () => {
    const gap = fc.constantFrom('\n\n', '\n- ', '\n# ', '\n> ', '\n\n    ');
    const property = fc.asyncProperty(
      solid,
      piece,
      gap,
      piece,
      solid,
      async (start, one, between, two, end) => {
        const blocks = await read(`${start}**${one}${between}${two}**${end}`);
        expect(all(blocks, 'strong')).toEqual([]);
        const cells = await read(`| 甲 | 乙 |\n|---|---|\n| ${start}**${one} | ${two}**${end} |`);
        expect(all(cells, 'strong')).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  test('text without markers stays the text that it is', async () => {
    const plain = fc.oneof(
      solid,
      fc.constantFrom(' ', ',', '.', '(', ')', '!', '?', ';', ':', '%', '"', "'", '/', '=', '+', '-'),
    );
    const property = fc.asyncProperty(han, fc.array(plain, { maxLength: 30 }), async (first, rest) => {
      const text = first + rest.join('');
      const tree = await read(text);
      expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toEqual(['p']);
      expect(tight(textIn(tree))).toBe(tight(text));
      visit(tree, 'element', ({ tagName }) => expect(tagName).toBe('p'));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { cutExcerpt } from '../../../src/markdown/excerpt/cut-excerpt.ts';
import { textWidth, visualWidth } from '../../../src/markdown/excerpt/visual-width.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { readText } from '../../../src/markdown/read-text.ts';
import { headingDepth } from '../../../src/markdown/rehype/level-headings.ts';
import { arbitraryNote } from '../arbitrary-note.ts';

const read = (text: string): Promise<Root> => readText(text, new VFile({ path: 'a.md' }));
const widthOf = (root: Root): number => root.children.reduce((sum, node) => sum + visualWidth(node), 0);

function elements(root: Root, wanted: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    if (wanted(node)) found.push(node);
  });
  return found;
}

const texts = (root: Root, tagName: string) =>
  elements(root, (node) => node.tagName === tagName).map((node) => textIn(node));

const forAnyNote = (check: (tree: Root, excerpt: Root, budget: number) => void) =>
  fc.assert(
    fc.asyncProperty(arbitraryNote, fc.integer({ min: 1, max: 300 }), async (text, budget) => {
      const tree = await read(text);
      check(tree, cutExcerpt(structuredClone(tree), budget), budget);
    }),
    { numRuns: 150 },
  );

describe('an excerpt of any note, at any budget', () => {
  test.each(['code', 'a', 'strong'])('holds each <%s> whole or not at all', async (tagName) => {
    await forAnyNote((tree, excerpt) => {
      const whole = texts(tree, tagName);
      for (const text of texts(excerpt, tagName)) expect(whole).toContain(text);
    });
  });

  test('holds no id, footnote, heading, picture or table', async () => {
    await forAnyNote((_, excerpt) => {
      const forbidden = elements(
        excerpt,
        (node) =>
          node.properties.id !== undefined ||
          node.properties.dataFootnoteRef !== undefined ||
          headingDepth(node) > 0 ||
          ['img', 'figure', 'table', 'more-marker'].includes(node.tagName),
      );
      expect(forbidden).toEqual([]);
    });
  });

  test('says what the note says, in its order', async () => {
    await forAnyNote((tree, excerpt) => {
      const whole = plainText(tree).replace(/\s/g, '');
      let at = 0;
      for (const character of plainText(excerpt).replace(/……$/, '').replace(/\s/g, '')) {
        at = whole.indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    });
  });

  test('is no wider than its budget, unless its first piece with the marks behind it is', async () => {
    await forAnyNote((tree, excerpt, budget) => {
      const pieces = elements(tree, (node) => ['code', 'a', 'strong'].includes(node.tagName)).map(
        visualWidth,
      );
      expect(widthOf(excerpt)).toBeLessThanOrEqual(Math.max(budget, ...pieces, 6) + 3);
    });
  });

  test('never shrinks when the budget grows', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryNote,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        async (text, budget, more) => {
          const tree = await read(text);
          const [small, large] = [budget, budget + more].map((b) =>
            // The dots of a cut stand for what is missing.
            textWidth(plainText(cutExcerpt(structuredClone(tree), b)).replace(/……$/, '')),
          );
          expect(large).toBeGreaterThanOrEqual(small ?? 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('says something whenever the note says something', async () => {
    await forAnyNote((tree, excerpt) => {
      const speaks = elements(tree, (node) => node.tagName === 'p' && plainText(node) !== '').length > 1;
      if (speaks) expect(plainText(excerpt)).not.toBe('');
    });
  });
});

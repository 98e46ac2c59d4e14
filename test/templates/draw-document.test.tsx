import { describe, expect, test } from 'vitest';
import { joinPieces } from '../../src/model/join-pieces.ts';
import { drawDocument } from '../../templates/parts/draw-document.tsx';
import { passageMark } from '../../templates/parts/fill.tsx';
import { exampleSite } from './example-site.ts';

const font = '/assets/small-op.woff2';
const site = { ...exampleSite, fonts: { first: [], math: [{ url: font, draws: 'small-op' }] } };

/** Whether a page on which this stands has the font fetched ahead. */
function fetches(html: string, passages: readonly string[] = []): boolean {
  const main = <div dangerouslySetInnerHTML={{ __html: html }} />;
  const head = { url: '/a/', title: 'a', description: 'a' };
  const bytes = passages.map((passage) => new TextEncoder().encode(passage));
  return joinPieces(drawDocument(site, { main, passages: bytes, ...head })).includes(font);
}

describe('a font of formulas is fetched ahead', () => {
  test.each([
    '<span class=small-op>∑</span>',
    '<span class="small-op">∑</span>',
    '<span class="mop small-op">∑</span>',
    '<span class="small-op mtight">∑</span>',
    '<p>small-op</p><span title="small-op" class="mop small-op">∑</span>',
  ])('where its class stands: %s', (html) => {
    expect(fetches(html)).toBe(true);
    expect(fetches(passageMark, [html])).toBe(true);
    expect(fetches(`${passageMark}<p>a</p>${passageMark}`, ['<p>a</p>', html])).toBe(true);
  });

  test.each([
    '<p>small-op</p>',
    '<span id="small-op" class="mop">∑</span>',
    '<span class="small-ops">∑</span>',
    '<span class=not-small-op>∑</span>',
    '<span class="mop" title="small-op">∑</span>',
    `<p>${'字'.repeat(22_000)}</p><span class=small-op>∑</span>`,
  ])('and nowhere else: %.40s', (html) => {
    expect(fetches(html)).toBe(false);
    expect(fetches(passageMark, [html])).toBe(false);
  });

  test('and not for what comes after the first screens', () => {
    const [before, after] = ['字'.repeat(22_000), `<i class=small-op>∑</i>${'字'.repeat(22_000)}`];
    expect(fetches(`${passageMark}<p>a</p>${passageMark}`, [before, after])).toBe(false);
  });
});

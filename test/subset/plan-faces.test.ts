import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CharactersShown } from '../../src/subset/characters-shown.ts';
import { coverageOf, mainSource, noSource } from '../../src/subset/coverage.ts';
import type { Face } from '../../src/subset/face.ts';
import { planFaces, planMemory } from '../../src/subset/plan-faces.ts';

const sources = { main: { 400: 'main-400', 700: 'main-700' }, others: ['signs', 'greek'] };
const han = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i));
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const codesOf = (text: string): number[] => Array.from(text, codeOf);
const charactersOf = (codes: readonly number[]) => new Set(codes.map((code) => String.fromCodePoint(code)));

/** 3,000 Han and some punctuation in the main font, signs and Greek in the others; 龘 nowhere. */
const lists = [`${han(0x4e00, 3000).join('')}，。、（）《》é`, '→①', 'α'];
const coverage = coverageOf(lists);
const everything = codesOf(`${lists.join('')}龘`);

const characters = fc.uniqueArray(fc.constantFrom(...everything), { maxLength: 300 });
const weights = fc.record({ regular: characters, bold: characters });
const shown: fc.Arbitrary<CharactersShown> = fc.record({
  common: fc.constant({ regular: '', bold: '' }),
  everywhere: weights,
  lists: weights,
  notes: fc
    .array(weights, { maxLength: 8 })
    .map((notes) => new Map(notes.map((note, i) => [`/${i}/`, note]))),
});

const pagesOf = ({ notes, lists, everywhere }: CharactersShown) =>
  [...notes, ['/', lists] as const].map(([url, { regular, bold }]) => ({
    url,
    400: charactersOf([...regular, ...everywhere.regular]),
    700: charactersOf([...bold, ...everywhere.bold]),
  }));

/** The face that a browser takes for a character: the last of the first family whose range and font have it. */
function drawnBy(faces: readonly Face[], weight: number, character: string): Face | undefined {
  const able = faces.filter(
    (face) =>
      face.weight === weight && isInRange(face.range, character) && face.characters.includes(character),
  );
  return able.findLast(({ family }) => family === 'Noto Serif SC') ?? able.at(-1);
}

function isInRange(range: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-');
    return part === '' || (Number.parseInt(first, 16) <= code && code <= Number.parseInt(last, 16));
  });
}

describe('whatever the pages show', () => {
  test('each character that a font has is drawn, by what is foreseen for it', () => {
    fc.assert(
      fc.property(shown, (all) => {
        const plan = planFaces(all, coverage, sources);
        for (const page of pagesOf(all)) {
          const faces = [...plan.first, ...(plan.notes.get(page.url) ?? plan.lists)];
          for (const weight of [400, 700] as const) {
            for (const character of page[weight]) {
              const face = drawnBy(faces, weight, character);
              expect(face?.characters.includes(character) ?? false).toBe(
                coverage[codeOf(character)] !== noSource,
              );
              expect(face?.name ?? '').not.toMatch(/rest|words/);
              if (coverage[codeOf(character)] === mainSource) expect(face?.source).toBe(`main-${weight}`);
            }
          }
        }
      }),
    );
  });

  test('what stands anywhere is drawn everywhere, even where nobody foresaw it', () => {
    fc.assert(
      fc.property(shown, (all) => {
        const { first, lists } = planFaces(all, coverage, sources);
        for (const character of pagesOf(all).flatMap((page) => [...page[400], ...page[700]])) {
          if (coverage[codeOf(character)] === noSource) continue;
          expect(drawnBy([...first, ...lists], 400, character)).toBeDefined();
          expect(drawnBy([...first, ...lists], 700, character)).toBeDefined();
        }
      }),
    );
  });

  test('nothing is loaded twice: what a note adds is not in the core', () => {
    fc.assert(
      fc.property(shown, (all) => {
        const { first, notes, lists } = planFaces(all, coverage, sources);
        for (const face of [...[...notes.values()].flat(), ...lists]) {
          if (!/note|lists/.test(face.name)) continue;
          const core = first.filter(({ weight }) => weight === face.weight);
          const known = core.map(({ characters }) => characters).join('');
          expect([...face.characters].filter((one) => known.includes(one))).toEqual([]);
          expect(face.characters).toBe([...new Set(face.characters)].join(''));
        }
      }),
    );
  });

  test('the order in which characters and notes come makes no difference', () => {
    const turnedBoth = ({ regular, bold }: CharactersShown['lists']) => ({
      regular: regular.toReversed(),
      bold: bold.toReversed(),
    });
    fc.assert(
      fc.property(shown, (all) => {
        const other = {
          common: all.common,
          everywhere: turnedBoth(all.everywhere),
          lists: turnedBoth(all.lists),
          notes: new Map([...all.notes].reverse().map(([url, note]) => [url, turnedBoth(note)])),
        };
        expect(planFaces(other, coverage, sources)).toEqual(planFaces(all, coverage, sources));
      }),
    );
  });
});

test('a plan that remembers others is no other plan', () => {
  fc.assert(
    fc.property(fc.array(shown, { maxLength: 5 }), (plans) => {
      const memory = planMemory();
      for (const all of plans)
        expect(planFaces(all, coverage, sources, memory)).toEqual(planFaces(all, coverage, sources));
    }),
  );
});

const noHan = { regular: '', bold: '' };
const none = { regular: [], bold: [] };
const noteOf = (regular: readonly string[]) => ({ regular: codesOf(regular.join('')), bold: [] });

test('a small notebook is one font of letters in each weight, and one of Han', () => {
  const notes = new Map([['/a/', noteOf(han(0x4e00, 200))]]);
  const plan = planFaces({ common: noHan, everywhere: none, lists: none, notes }, coverage, sources);
  expect(new Set(plan.first.map(({ name }) => name))).toEqual(
    new Set(['noto-serif-sc-400-letters', 'noto-serif-sc-400-core', 'noto-serif-sc-700-letters']),
  );
  const added = [...plan.notes.values()].flat().filter(({ family }) => family === 'Noto Serif SC');
  expect(added).toEqual([]);
});

test('Han stand apart from all else, so that they alone are cut on a coarser grid', () => {
  fc.assert(
    fc.property(shown, (all) => {
      const { first, notes, lists } = planFaces(all, coverage, sources);
      for (const { name, characters } of [...first, ...[...notes.values()].flat(), ...lists]) {
        if (/signs/.test(name)) continue;
        expect(characters).toMatch(/letters/.test(name) ? /^\P{Script=Han}+$/u : /^\p{Script=Han}+$/u);
      }
    }),
  );
});

test('of a large notebook the common Han are the core whatever it shows, and each note has the rest of its own', () => {
  const common = { regular: han(0x4e00, 800).join(''), bold: han(0x4e00, 200).join('') };
  const notes = new Map(Array.from({ length: 60 }, (_, i) => [`/${i}/`, noteOf(han(0x5200 + 4 * i, 4))]));
  const plan = planFaces({ common, everywhere: none, lists: none, notes }, coverage, sources);
  const cores = plan.first.filter(({ name }) => name.endsWith('core'));
  expect(cores.map(({ characters }) => characters)).toEqual([common.regular, common.bold]);
  const own = plan.notes.get('/7/')?.filter(({ family }) => family === 'Noto Serif SC');
  expect(own?.map(({ characters }) => characters)).toEqual([han(0x5200 + 28, 4).join('')]);
});

test.each([
  { count: 50, pressed: 'hard' },
  { count: 51, pressed: 'lightly' },
])(
  'the own fonts of $count notes are pressed $pressed, what every reader loads is always pressed hard',
  ({ count, pressed }) => {
    const notes = new Map(
      Array.from({ length: count }, (_, i) => [`/${i}/`, noteOf(han(0x4e00 + 40 * i, 900))]),
    );
    const { first, notes: planned } = planFaces(
      { common: noHan, everywhere: none, lists: none, notes },
      coverage,
      sources,
    );
    expect(new Set(first.map((face) => face.pressed))).toEqual(new Set(['hard']));
    const own = planned.get('/0/')?.filter(({ name }) => name.endsWith('note'));
    expect(own?.map((face) => face.pressed)).toEqual([pressed]);
  },
);

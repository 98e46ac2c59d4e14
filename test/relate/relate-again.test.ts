import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Related, relate, relateMemory } from '../../src/relate/relate.ts';
import { settleTargets } from '../../src/relate/settle-targets.ts';
import { arbitraryNotebooks, type DrawnNotebook } from './arbitrary-notebook.ts';
import { noTexts } from './make-note.ts';

const scripts = { page: '/p.js', restoreTheme: { code: '', hash: '' } };

/** As plain data. */
function said({ site, notes, problems }: Related) {
  const { texts: _, sizes, ...others } = site;
  return { site: others, sizes: site.notes.map((note) => sizes.of([note])), notes, problems };
}

/** As a build does: settled, then related. */
function follower() {
  const memory = relateMemory();
  return ({ given, notes }: DrawnNotebook, lenient: boolean) => {
    const settled = settleTargets(notes, noTexts, given.files, lenient, memory.settling);
    return [settled.problems, said(relate(given, settled.notes, noTexts, scripts, memory))];
  };
}

test('after any edits, what is remembered of the notebook before makes no difference', () => {
  fc.assert(
    fc.property(arbitraryNotebooks, fc.infiniteStream(fc.boolean()), (notebooks, choose) => {
      const follow = follower();
      for (const notebook of notebooks) {
        const lenient = choose.next().value === true;
        expect(follow(notebook, lenient)).toEqual(follower()(notebook, lenient));
      }
    }),
    { numRuns: 150 },
  );
});

test('a notebook in which nothing has changed gives the same objects', () => {
  fc.assert(
    fc.property(arbitraryNotebooks, (notebooks) => {
      const memory = relateMemory();
      for (const { given, notes } of notebooks) {
        const before = relate(given, notes, noTexts, scripts, memory);
        const again = relate(structuredClone(given), structuredClone(notes), noTexts, scripts, memory);
        for (const part of ['relations', 'categories', 'assets', 'labels', 'addresses', 'works'] as const)
          expect(again.site[part]).toBe(before.site[part]);
        expect(again.site.notes.every((note, i) => note === before.site.notes[i])).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

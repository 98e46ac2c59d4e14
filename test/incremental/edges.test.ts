import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Edge } from './edge.ts';
import { edgesBetweenNotes } from './edges-between-notes.ts';
import { edgesFromSettings } from './edges-from-settings.ts';
import type { Files } from './files-of.ts';
import { Follower, withoutMark } from './follower.ts';
import { later } from './later.ts';
import { differences, readFolder, rewritten } from './read-folder.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { type Built, Workshop } from './workshop.ts';

later();
vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const asked = { drafts: false };
const state: { workshop?: Workshop; follower?: Follower; first?: Built } = {};

beforeAll(async () => {
  const workshop = await Workshop.open();
  await workshop.save(tiedNotebook);
  const first = await workshop.build(asked);
  expect(first.told.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  Object.assign(state, { workshop, follower: new Follower(workshop, asked), first });
});
afterAll(() => state.workshop?.close());

describe.each([
  ['between notes', edgesBetweenNotes],
  ['from settings', edgesFromSettings],
])('%s', (_, edges) => {
  test.each(edges)('$edit', async ({ files, changes, restyles = false }) => {
    const { workshop, follower, first } = state;
    if (!workshop || !follower || !first) throw new Error('not begun');
    await workshop.save(tiedNotebook);
    await workshop.build(asked);
    await follower.follow();

    await workshop.save(edited(files));
    const before = await readFolder(workshop.site(0));
    const built = await workshop.build(asked);
    const clean = await workshop.makeClean(asked);
    expect(built.failed).toBe(false);
    expect(built.told.problems).toEqual(clean.problems);
    expect(differences(built.files, clean.files)).toEqual([]);
    expect(rewritten(before, built.files)).toEqual([]);

    // The edit does what it is there for, and does not hide it by changing all.
    const changed = differences(clean.files, first.files).map((line) => line.split(' ')[0]);
    expect(changed).toEqual(expect.arrayContaining([...changes]));
    expect(changed.some((path) => path?.endsWith('.css'))).toBe(restyles);

    await follower.follow();
    expect(follower.problems).toEqual(clean.problems);
    expect(differences(await follower.read(), withoutMark(clean.files))).toEqual([]);
  });
});

function edited(changes: Edge['files']): Files {
  const files = new Map(tiedNotebook);
  for (const [file, change] of Object.entries(changes)) {
    const before = files.get(file);
    if (change === undefined) files.delete(file);
    else if (typeof change !== 'function') files.set(file, change);
    else if (typeof before === 'string') files.set(file, change(before));
    else throw new Error(`there is no ${file}`);
  }
  return files;
}

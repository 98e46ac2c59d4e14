/** Rows of an edit and the pages that it changes → a test each: they did change, and all is as a clean build has it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Files } from './files-of.ts';
import { Follower, withoutMark } from './follower.ts';
import { differences } from './read-folder.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { type Built, Workshop } from './workshop.ts';

export interface Edge {
  readonly edit: string;
  /** Files by path: what they become, or nothing when they go. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined | ((before: string) => string)>>;
  /** Files of the site that are other than before, or new, or gone. */
  readonly changes: readonly string[];
  /** Style sheets are other ones, and with them all pages: it would hide whatever else ties them. */
  readonly restyles?: true;
}

/** A page by its address. */
export const page = (address: string): string => `${address}/index.html`;

/** Part of a text → the same with another in its place; it has to be there. */
export const instead =
  (part: string, other: string) =>
  (text: string): string => {
    if (!text.includes(part)) throw new Error(`there is no ${part}`);
    return text.split(part).join(other);
  };

export function tellEdges(edges: readonly Edge[]): void {
  const asked = { drafts: false };
  const state: { workshop?: Workshop; follower?: Follower; first?: Built } = {};

  beforeAll(async () => {
    const workshop = await Workshop.open();
    const follower = new Follower(workshop, asked);
    await workshop.save(tiedNotebook);
    const first = await workshop.build(asked);
    expect(first.told.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    await workshop.keep();
    await follower.follow();
    Object.assign(state, { workshop, follower, first });
  });
  afterAll(() => state.workshop?.close());

  test.each(edges)('$edit', async ({ files, changes, restyles = false }) => {
    const { workshop, follower, first } = state;
    if (!workshop || !follower || !first) throw new Error('not begun');
    await workshop.goBack();
    await workshop.save(edited(files));
    const built = await workshop.build(asked);
    const clean = await workshop.buildClean(asked);
    expect(clean.failed).toBe(false);
    expect(built.told).toEqual(clean.told);
    expect(differences(built.files, clean.files)).toEqual([]);

    const changed = differences(clean.files, first.files).map((line) => line.split(' ')[0]);
    expect(changed).toEqual(expect.arrayContaining([...changes]));

    if (restyles) expect(changed.some((path) => path?.endsWith('.css'))).toBe(true);
    // From the row before straight to this one.
    await follower.follow();
    expect(differences(await follower.read(), withoutMark(clean.files))).toEqual([]);
  });
}

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

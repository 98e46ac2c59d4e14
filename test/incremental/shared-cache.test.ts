import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { buildSite } from '../whole-site/build-site.ts';
import { scratch } from '../write/scratch.ts';
import { instead } from './edge.ts';
import type { Files } from './files-of.ts';
import { differences, readFolder } from './read-folder.ts';
import { runInTurn } from './run-in-turn.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { type Built, Workshop } from './workshop.ts';

vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

/** The same files with other titles and settings: whatever a cache knows of one is wrong of the other. */
const otherNotebook: Files = new Map(
  Array.from(tiedNotebook, ([file, body]) => [
    file,
    typeof body === 'string' && file.endsWith('.md')
      ? body.replace(/title: (.)/, 'title: 论$1')
      : typeof body === 'string' && file === 'site.yaml'
        ? instead('name: 视觉', 'name: 图像')(body)
        : body,
  ]),
);

const state: { pool?: string } = {};
beforeAll(async () => {
  state.pool = await mkdtemp(join(tmpdir(), 'zhaji-pool-'));
});
afterAll(() => rm(state.pool ?? '', { recursive: true, force: true }));

async function workshops() {
  const opened = [tiedNotebook, otherNotebook].map(async (files) => {
    const workshop = await Workshop.open(state.pool);
    onTestFinished(() => workshop.close());
    await workshop.save(files);
    return { workshop, clean: await workshop.buildClean({ drafts: false }) };
  });
  const [one, other] = await Promise.all(opened);
  if (!one || !other) throw new Error('there are two');
  return { one, other };
}

const expectSite = async (folder: string, { files }: Built): Promise<void> =>
  expect(differences(await readFolder(folder), files)).toEqual([]);

test('two notebooks with files of the same names take turns with one cache', async () => {
  const { one, other } = await workshops();
  const cacheDir = one.workshop.cache;
  for (const { workshop, clean } of [one, other, one, other]) {
    const { problems } = await buildSite(workshop.content, { cacheDir }, workshop.site(0));
    expect(problems).toEqual(clean.told.problems);
    await expectSite(workshop.site(0), clean);
  }
});

test('two processes share a cache at the same time', async () => {
  const { one, other } = await workshops();
  const folder = await scratch();
  const site = (process: number, notebook: string): string => join(folder, `${process}-${notebook}`);
  const forth = [one.workshop.content, site(1, 'one'), other.workshop.content, site(1, 'other')];
  const back = [other.workshop.content, site(2, 'other'), one.workshop.content, site(2, 'one')];
  const { cache } = one.workshop;
  expect(await Promise.all([forth, back].map((folders) => runInTurn({ cache, folders })))).toEqual([
    true,
    true,
  ]);
  for (const process of [1, 2]) {
    await expectSite(site(process, 'one'), one.clean);
    await expectSite(site(process, 'other'), other.clean);
  }
  // What they left serves.
  const { problems } = await buildSite(one.workshop.content, { cacheDir: cache }, site(2, 'one'));
  expect(problems).toEqual(one.clean.told.problems);
  await expectSite(site(2, 'one'), one.clean);
});

test.each<readonly ['progress' | 'disk', number]>([
  ['progress', 4],
  ['disk', 6],
])('a build that is killed at its %s leaves a cache that serves', async (...fatal) => {
  const { one } = await workshops();
  const { workshop, clean } = one;
  // Every page of the site before is another.
  await workshop.save(otherNotebook);
  await workshop.build({ drafts: false });
  await workshop.save(tiedNotebook);
  const folders = [workshop.content, workshop.site(0)];
  expect(await runInTurn({ cache: workshop.cache, folders, fatal })).toBe(false);
  const built = await workshop.build({ drafts: false });
  expect(built.told).toEqual(clean.told);
  expect(differences(built.files, clean.files)).toEqual([]);
});

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '../whole-site/build-site.ts';
import { drawLook } from './draw-look.ts';
import { differences, readFolder } from './read-folder.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { type Built, Workshop } from './workshop.ts';

vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const state: { workshop?: Workshop; clean?: Built } = {};
const own = 'own-cache';

beforeAll(async () => {
  const workshop = await Workshop.open();
  const picture = await drawLook('a.png', 0);
  await workshop.save(new Map([...tiedNotebook, ['vision/c/thumbnail.png', picture]]));
  const clean = await workshop.buildClean({ drafts: false });
  // A cache that has all of its own, fonts and pictures, too.
  await buildSite(workshop.content, { cacheDir: join(workshop.folder, own) }, workshop.site(0));
  Object.assign(state, { workshop, clean });
});
afterAll(() => state.workshop?.close());

type Spoil = (bytes: Buffer, path: string, others: readonly Buffer[]) => Promise<void>;

const flip =
  (where: (length: number) => number): Spoil =>
  (bytes, path) => {
    const at = where(bytes.length);
    return writeFile(path, bytes.length === 0 ? 'x' : bytes.with(at, (bytes[at] ?? 0) ^ 1));
  };
const cut =
  (where: (length: number) => number): Spoil =>
  (bytes, path) =>
    writeFile(path, bytes.subarray(0, where(bytes.length)));

const spoils: readonly (readonly [string, Spoil])[] = [
  ['with its first byte changed', flip(() => 0)],
  ['with a byte in the middle changed', flip((length) => length >> 1)],
  ['with its last byte changed', flip((length) => Math.max(0, length - 1))],
  ['cut to half', cut((length) => length >> 1)],
  ['cut by a byte', cut((length) => length - 1)],
  ['emptied', cut(() => 0)],
  ['in the place of another', (_, path, others) => writeFile(path, others[0] ?? '')],
  ['that is somebody else’s text', (_, path) => writeFile(path, '{"版本": 1}\n')],
  [
    'that is a folder',
    async (_, path) => {
      await rm(path);
      await mkdir(path);
    },
  ],
];

test.each(spoils)('each entry %s is none', async (_, spoil) => {
  const { cacheDir, site, clean, content } = await copyOfAll();
  const files = [...(await readFolder(cacheDir))];
  expect(files.length).toBeGreaterThan(5);
  for (const [i, [path, { bytes }]] of files.entries()) {
    const others = [...files.slice(i + 1), ...files.slice(0, i)].map(([, other]) => other.bytes);
    await spoil(bytes, join(cacheDir, path), others);
  }
  await expectClean(content, cacheDir, site, clean);
});

test('files of others among the entries harm nothing, nor are they harmed', async () => {
  const { cacheDir, site, clean, content } = await copyOfAll();
  const folders = [
    '.',
    ...(await readdir(cacheDir, { recursive: true, withFileTypes: true })).flatMap((entry) =>
      entry.isDirectory() ? [join(entry.parentPath, entry.name).slice(cacheDir.length + 1)] : [],
    ),
  ];
  for (const folder of folders) await writeFile(join(cacheDir, folder, 'README'), '别人的');
  await expectClean(content, cacheDir, site, clean);
  for (const folder of folders)
    expect(await readFile(join(cacheDir, folder, 'README'), 'utf8')).toBe('别人的');
});

test('a file in the place of the cache is as good as none', async () => {
  const { cacheDir, site, clean, content } = await copyOfAll();
  await rm(cacheDir, { recursive: true });
  await writeFile(cacheDir, '');
  await expectClean(content, cacheDir, site, clean);
});

test('a cache whose site is gone makes all of it again', async () => {
  const { cacheDir, site, clean, content } = await copyOfAll();
  await rm(site, { recursive: true });
  await expectClean(content, cacheDir, site, clean);
});

async function copyOfAll() {
  const { workshop, clean } = state;
  if (!workshop || !clean) throw new Error('not begun');
  const { folder, content } = workshop;
  const [cacheDir, site] = [join(folder, 'spoilt'), join(folder, 'spoilt-site')];
  for (const old of [cacheDir, site]) await rm(old, { recursive: true, force: true });
  await cp(join(folder, own), cacheDir, { recursive: true, preserveTimestamps: true });
  await cp(workshop.site(0), site, { recursive: true, preserveTimestamps: true });
  return { cacheDir, site, clean, content };
}

/** Twice, since the first build may mend what it should not have trusted. */
async function expectClean(content: string, cacheDir: string, site: string, clean: Built): Promise<void> {
  for (const round of [1, 2]) {
    const { problems } = await buildSite(content, { cacheDir }, site);
    expect(problems, `round ${round}`).toEqual(clean.told.problems);
    expect(differences(await readFolder(site), clean.files), `round ${round}`).toEqual([]);
  }
}

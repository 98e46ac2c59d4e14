import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '../whole-site/build-site.ts';
import { drawLook } from './draw-look.ts';
import { instead } from './edge.ts';
import { differences, readFolder } from './read-folder.ts';
import { spoils } from './spoils.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { type Built, Workshop } from './workshop.ts';

vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const asked = { drafts: false };
const state: { workshop?: Workshop; clean?: Built } = {};

beforeAll(async () => {
  const workshop = await Workshop.open();
  const picture = await drawLook('a.png', 0);
  const whole = new Map([...tiedNotebook, ['vision/c/thumbnail.png', picture] as const]);
  const edited = instead('为损失', '为代价')(String(tiedNotebook.get('vision/a.md')));
  await workshop.save(whole);
  await workshop.build(asked);
  // What was built twice has known an edit.
  await workshop.save(new Map([...whole, ['vision/a.md', edited] as const]));
  await workshop.build(asked);
  await workshop.keep();
  Object.assign(state, { workshop, clean: await workshop.buildClean(asked) });
});
afterAll(() => state.workshop?.close());

/** Cache and site as they were after the last build. */
async function builtBefore() {
  const { workshop, clean } = state;
  if (!workshop || !clean) throw new Error('not begun');
  await workshop.goBack();
  return { workshop, clean, cache: workshop.cache, site: workshop.site(0) };
}

async function expectClean({ workshop, clean }: { workshop: Workshop; clean: Built }): Promise<void> {
  const built = await workshop.build(asked);
  expect(built.told).toEqual(clean.told);
  expect(differences(built.files, clean.files)).toEqual([]);
}

test.each(spoils)('an entry $state is none', async ({ spoil }) => {
  const before = await builtBefore();
  const entries = [...(await readFolder(before.cache))];
  for (const [i, [path, { bytes }]] of entries.entries()) {
    const other = entries[(i + 1) % entries.length]?.[1].bytes ?? bytes;
    await spoil(join(before.cache, path), bytes, other);
  }
  await expectClean(before);
  // What was spoilt is not trusted by the build after, either.
  await expectClean(before);
});

test('a whole cache is spoilt, fonts, pictures and what the program brings with it, and nothing comes of it', async () => {
  const { workshop, clean, site } = await builtBefore();
  const cacheDir = await wholeCache(workshop, 'spoilt');
  const options = { cacheDir, stockDir: cacheDir };
  await buildSite(workshop.content, options, site);
  const entries = [...(await readFolder(cacheDir))];
  expect(entries.length).toBeGreaterThan(5);
  for (const [i, [path, { bytes }]] of entries.entries()) {
    const other = entries[(i + 1) % entries.length]?.[1].bytes ?? bytes;
    await spoils[i % spoils.length]?.spoil(join(cacheDir, path), bytes, other);
  }
  await buildSite(workshop.content, options, site);
  expect(differences(await readFolder(site), clean.files)).toEqual([]);
});

test('files of others among the entries do no harm, and none is done to them', async () => {
  const before = await builtBefore();
  const entries = await readFolder(before.cache);
  const folders = new Set(['.', 'of-others', ...[...entries.keys()].map(dirname)]);
  for (const folder of folders) {
    await mkdir(join(before.cache, folder), { recursive: true });
    await writeFile(join(before.cache, folder, 'README'), '别人的');
  }
  await expectClean(before);
  for (const folder of folders) {
    expect(await readFile(join(before.cache, folder, 'README'), 'utf8')).toBe('别人的');
  }
});

test('a file in the place of the cache is as good as none', async () => {
  const before = await builtBefore();
  await rm(before.cache, { recursive: true });
  await writeFile(before.cache, '');
  await buildSite(before.workshop.content, { cacheDir: before.cache }, before.site);
  expect(differences(await readFolder(before.site), before.clean.files)).toEqual([]);
  await rm(before.cache);
  await mkdir(before.cache);
});

test('a site that is gone is made again', async () => {
  const before = await builtBefore();
  await rm(before.site, { recursive: true });
  await expectClean(before);
});

test('a cache serves at another place, with the site and without', async () => {
  const { workshop, clean, site } = await builtBefore();
  const place = join(workshop.folder, 'quite', 'another', 'place');
  // As on a machine that has but what was packed: other times, other inodes.
  await cp(workshop.content, join(place, 'notes'), { recursive: true });
  await cp(await wholeCache(workshop, 'packed'), join(place, 'kept'), { recursive: true });
  await cp(site, join(place, 'site'), { recursive: true });
  for (const name of ['new', 'site']) {
    const options = { cacheDir: join(place, 'kept') };
    const { problems } = await buildSite(join(place, 'notes'), options, join(place, name));
    expect(problems).toEqual(clean.told.problems);
    expect(differences(await readFolder(join(place, name)), clean.files)).toEqual([]);
  }
});

test('no entry holds a path of this machine', async () => {
  const { workshop } = await builtBefore();
  const entries = await readFolder(await wholeCache(workshop, 'searched'));
  expect(entries.size).toBeGreaterThan(5);
  const paths = [workshop.folder, project, tmpdir(), homedir()].filter((path) => path.length > 3);
  const told = [...entries].flatMap(([file, { bytes }]) =>
    paths.filter((path) => holds(bytes, path)).map((path) => `${file} holds ${path}`),
  );
  expect(told).toEqual([]);
});

/** A copy in which nothing is a link. */
async function wholeCache({ cache, folder }: Workshop, name: string): Promise<string> {
  await cp(cache, join(folder, name), { recursive: true, dereference: true });
  return join(folder, name);
}

/** As text of one or two bytes a letter, plain or packed. */
function holds(bytes: Buffer, path: string): boolean {
  const sumLength = 4;
  const unpacked = [bytes, bytes.subarray(sumLength)].flatMap((packed) =>
    [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].flatMap((unpack) => {
      try {
        return [unpack(packed)];
      } catch {
        return [];
      }
    }),
  );
  return [bytes, ...unpacked].some(
    (text) => text.includes(path) || text.includes(Buffer.from(path, 'utf16le')),
  );
}

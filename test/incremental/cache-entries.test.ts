import { cp, mkdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildSite } from '../whole-site/build-site.ts';
import { scratch } from '../write/scratch.ts';
import { drawLook } from './draw-look.ts';
import { differences, readFolder } from './read-folder.ts';
import { instead } from './tell-edges.ts';
import { tiedNotebook } from './tied-notebook.ts';
import { Workshop } from './workshop.ts';

vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A notebook that was built, and built again after an edit, with a cache that has all of its own. */
async function wellUsed() {
  const workshop = await Workshop.open();
  onTestFinished(() => workshop.close());
  const cacheDir = join(workshop.folder, 'own-cache');
  const picture = await drawLook('a.png', 0);
  const before = new Map([...tiedNotebook, ['vision/c/thumbnail.png', picture] as const]);
  const edited = instead('为损失', '为代价')(String(tiedNotebook.get('vision/a.md')));
  for (const files of [before, new Map([...before, ['vision/a.md', edited] as const])]) {
    await workshop.save(files);
    await buildSite(workshop.content, { cacheDir }, workshop.site(0));
  }
  return { workshop, cacheDir };
}

test('a cache serves a notebook at another place, with its site and without', async () => {
  const { workshop, cacheDir } = await wellUsed();
  const clean = await workshop.buildClean({ drafts: false });
  const elsewhere = join(await scratch(), 'an', 'other', 'place');
  await mkdir(elsewhere, { recursive: true });
  const [content, cache, site] = ['notes', 'kept', 'public'].map((name) => join(elsewhere, name));
  if (!content || !cache || !site) throw new Error('there are three');
  // As a machine that has nothing but what a cache action gives back: other times, other inodes.
  await cp(workshop.content, content, { recursive: true });
  await cp(cacheDir, cache, { recursive: true });
  const { problems } = await buildSite(content, { cacheDir: cache }, site);
  expect(problems).toEqual(clean.told.problems);
  expect(differences(await readFolder(site), clean.files)).toEqual([]);

  const copied = join(elsewhere, 'copied');
  await cp(workshop.site(0), copied, { recursive: true });
  await buildSite(content, { cacheDir: cache }, copied);
  expect(differences(await readFolder(copied), clean.files)).toEqual([]);
});

test('no entry holds a path of this machine', async () => {
  const { workshop, cacheDir } = await wellUsed();
  const paths = [workshop.folder, workshop.content, project, tmpdir(), homedir()].filter(
    (path) => path.length > 3,
  );
  const files = await readFolder(cacheDir);
  expect(files.size).toBeGreaterThan(5);
  const told = [...files].flatMap(([file, { bytes }]) =>
    paths.filter((path) => holds(bytes, path)).map((path) => `${file} holds ${path}`),
  );
  expect(told).toEqual([]);
});

/** As text of one or two bytes a letter, plain or packed. */
function holds(bytes: Buffer, path: string): boolean {
  const digestLength = 32;
  const packed = [bytes, bytes.subarray(digestLength)].flatMap((whole) =>
    [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].flatMap((unpack) => {
      try {
        return [unpack(whole)];
      } catch {
        return [];
      }
    }),
  );
  return [bytes, ...packed].some(
    (text) => text.includes(path) || text.includes(Buffer.from(path, 'utf16le')),
  );
}

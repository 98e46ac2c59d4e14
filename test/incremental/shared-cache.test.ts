import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildSite } from '../whole-site/build-site.ts';
import { scratch } from '../write/scratch.ts';
import type { Files } from './files-of.ts';
import { differences, readFolder } from './read-folder.ts';
import { runInTurn } from './run-in-turn.ts';
import { instead } from './tell-edges.ts';
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

async function workshops() {
  const pool = await scratch();
  const opened = [tiedNotebook, otherNotebook].map(async (files) => {
    const workshop = await Workshop.open(pool);
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
  const into = (name: string) => {
    const [first, second] = [join(folder, `${name}-1`), join(folder, `${name}-2`)];
    return {
      first,
      second,
      ways: [
        [one.workshop.content, first, other.workshop.content, second],
        [other.workshop.content, second, one.workshop.content, first],
      ],
    };
  };
  const sites = ['a', 'b'].map(into);
  const ended = sites.map(({ ways }, i) => {
    const [forth = [], back = []] = i === 0 ? ways : ways.toReversed();
    return runInTurn(0, one.workshop.cache, [...forth, ...back]);
  });
  expect(await Promise.all(ended)).not.toContain(undefined);
  for (const { first, second } of sites) {
    await expectSite(first, one.clean);
    await expectSite(second, other.clean);
  }
});

test('a build that is killed leaves a cache that serves', async () => {
  const { one, other } = await workshops();
  const { workshop, clean } = one;
  const all = await runInTurn(0, other.workshop.cache, [other.workshop.content, other.workshop.site(0)]);
  if (all === undefined) throw new Error('it died');
  for (const fatal of [all >> 1, all]) {
    // Over the site of another edition, so that there is something to write.
    await workshop.save(fatal === all ? tiedNotebook : otherNotebook);
    expect(await runInTurn(fatal, workshop.cache, [workshop.content, workshop.site(0)])).toBeUndefined();
  }
  const built = await workshop.build({ drafts: false });
  expect(built.told).toEqual(clean.told);
  expect(differences(built.files, clean.files)).toEqual([]);
});

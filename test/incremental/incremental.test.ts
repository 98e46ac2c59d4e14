import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { scratch } from '../write/scratch.ts';
import { arbitrarySketch } from './arbitrary-sketch.ts';
import { arbitraryStep, type Step } from './arbitrary-step.ts';
import { doHarm } from './do-harm.ts';
import { filesOf } from './files-of.ts';
import { complaintsOver, Follower, withoutMark } from './follower.ts';
import { later } from './later.ts';
import { Life } from './life.ts';
import { nth } from './nth.ts';
import { mostSteps, proofTimeout, prove } from './prove.ts';
import { differences, readFolder, rewritten } from './read-folder.ts';
import { type Asked, type Built, Workshop } from './workshop.ts';

later();
vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const steps = fc.array(arbitraryStep, { minLength: 3, maxLength: mostSteps, size: 'max' });

test('after any edits, a build that remembers and a preview that goes on give what a clean build gives', {
  timeout: proofTimeout,
}, async () => {
  const pool = await scratch();
  const property = fc.asyncProperty(arbitrarySketch, steps, fc.boolean(), async (first, taken, drafts) => {
    const workshop = await Workshop.open(pool);
    try {
      const life = new Life(first);
      const seen: Asked = { drafts };
      const follower = new Follower(workshop, seen);
      await workshop.save(await filesOf(first));
      life.built((await workshop.build({ drafts: false })).failed);
      for (const [number, step] of taken.entries()) {
        const { harm, where, output, oldTimes, base } = step;
        await workshop.save(await filesOf(life.take(step)), oldTimes);
        await doHarm(workshop, harm, where, workshop.site(output));
        const asked = { drafts: step.drafts, ...(base !== undefined && { base }) };
        const told = `after step ${number + 1}: ${JSON.stringify(step)}`;
        const clean = await workshop.buildClean(asked);
        const isSame = asked.drafts === drafts && base === undefined;
        const cleanToo = isSame ? clean : await workshop.buildClean(seen);

        const build = () => expectBuild(workshop, step, asked, clean, told);
        const follow = () => expectPreview(follower, step, cleanToo, told);
        // Whoever comes first leaves something in the cache for the other; and not every edit is followed.
        const acts = where % 2 === 0 ? [build, follow] : [follow, build];
        for (const act of where % 5 === 0 ? acts.slice(1) : acts) await act();
        life.built(clean.failed);
      }
    } finally {
      await workshop.close();
    }
  });
  await prove(property, 3);
});

async function expectBuild(
  workshop: Workshop,
  { output }: Step,
  asked: Asked,
  clean: Built,
  told: string,
): Promise<void> {
  const before = await readFolder(workshop.site(output));
  const built = await workshop.build(asked, output);
  expect(built.told, told).toEqual(clean.told);
  expect(differences(built.files, clean.failed ? before : clean.files), told).toEqual([]);
  expect(rewritten(before, built.files), told).toEqual([]);
}

async function expectPreview(follower: Follower, { where }: Step, clean: Built, told: string): Promise<void> {
  await follower.follow();
  expect(follower.problems, told).toEqual(clean.told.problems);
  expect(follower.complaints, told).toEqual(complaintsOver(clean.told.problems));
  // With errors it goes on showing what was good.
  if (clean.failed) return;
  const expected = withoutMark(clean.files);
  if (where % 3 === 0) {
    const page = nth([...expected.keys()], where) ?? '';
    expect(await follower.readPage(page), told).toEqual(expected.get(page)?.bytes);
  } else expect(differences(await follower.read(), expected), told).toEqual([]);
}

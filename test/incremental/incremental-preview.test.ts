import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { scratch } from '../write/scratch.ts';
import { arbitrarySketch } from './arbitrary-sketch.ts';
import { arbitraryStep } from './arbitrary-step.ts';
import { doHarm } from './do-harm.ts';
import { filesOf } from './files-of.ts';
import { complaintsOver, Follower, withoutMark } from './follower.ts';
import { later } from './later.ts';
import { Life } from './life.ts';
import { nth } from './nth.ts';
import { mostSteps, proofTimeout, prove } from './prove.ts';
import { differences } from './read-folder.ts';
import { Workshop } from './workshop.ts';

later();
vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const steps = fc.array(arbitraryStep, { minLength: 3, maxLength: mostSteps, size: 'max' });

test('after any edits, a preview shows what a clean build writes', { timeout: proofTimeout }, async () => {
  const pool = await scratch();
  const property = fc.asyncProperty(arbitrarySketch, steps, fc.boolean(), async (first, taken, drafts) => {
    const workshop = await Workshop.open(pool);
    try {
      const asked = { drafts };
      const life = new Life(first);
      await workshop.save(await filesOf(first));
      const follower = new Follower(workshop, asked);
      await follower.follow();
      for (const [number, step] of taken.entries()) {
        await workshop.save(await filesOf(life.take(step)), step.oldTimes);
        await doHarm(workshop, step.harm, step.where, workshop.site(0));
        // Somebody else may build with the same cache meanwhile.
        if (step.output === 1) await workshop.build({ drafts: step.drafts });
        await follower.follow();

        const clean = await workshop.buildClean(asked);
        life.built(clean.failed);
        const told = `after step ${number + 1}: ${JSON.stringify(step)}`;
        expect(follower.complaints, told).toEqual(complaintsOver(clean.told.problems));
        if (clean.failed) continue;
        const expected = withoutMark(clean.files);
        const isLast = number === taken.length - 1;
        if (!isLast && step.where % 3 === 0) {
          const page = nth([...expected.keys()], step.where) ?? '';
          expect(await follower.readPage(page), told).toEqual(expected.get(page)?.bytes);
        } else expect(differences(await follower.read(), expected), told).toEqual([]);
      }
    } finally {
      await workshop.close();
    }
  });
  await prove(property, 2);
});

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { scratch } from '../write/scratch.ts';
import { arbitrarySketch } from './arbitrary-sketch.ts';
import { arbitraryStep } from './arbitrary-step.ts';
import { doHarm } from './do-harm.ts';
import { filesOf } from './files-of.ts';
import { later } from './later.ts';
import { Life } from './life.ts';
import { mostSteps, proofTimeout, prove } from './prove.ts';
import { differences, readFolder, rewritten } from './read-folder.ts';
import { Workshop } from './workshop.ts';
import { writesOnlyDifferences } from './writes-only-differences.ts';

later();
vi.mock('../../src/subset/open-cutter.ts', async () => (await import('./quick-cutter.ts')).quickCutter());

const steps = fc.array(arbitraryStep, { minLength: 3, maxLength: mostSteps, size: 'max' });

test('after any edits, a build that remembers is a build that does not', {
  timeout: proofTimeout,
}, async () => {
  const pool = await scratch();
  const property = fc.asyncProperty(arbitrarySketch, steps, async (first, taken) => {
    const workshop = await Workshop.open(pool);
    try {
      const life = new Life(first);
      await workshop.save(await filesOf(first));
      life.built((await workshop.build({ drafts: false })).failed);
      for (const [number, step] of taken.entries()) {
        const { drafts, base, harm, where, output, oldTimes } = step;
        await workshop.save(await filesOf(life.take(step)), oldTimes);
        await doHarm(workshop, harm, where, workshop.site(output));

        const before = await readFolder(workshop.site(output));
        const asked = { drafts, ...(base !== undefined && { base }) };
        const built = await workshop.build(asked, output);
        const clean = await workshop.buildClean(asked);
        life.built(clean.failed);

        const told = `after step ${number + 1}: ${JSON.stringify(step)}`;
        expect(built.told, told).toEqual(clean.told);
        expect(differences(built.files, clean.failed ? before : clean.files), told).toEqual([]);
        if (writesOnlyDifferences) expect(rewritten(before, built.files), told).toEqual([]);
      }
    } finally {
      await workshop.close();
    }
  });
  await prove(property, 2);
});

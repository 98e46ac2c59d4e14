/** A property → a proof of it by a few runs, or by as many as fit in the minutes that `ZHAJI_PROOF_MINUTES` says. */

import fc from 'fast-check';

const minutes = Number(process.env.ZHAJI_PROOF_MINUTES ?? 0);
const seed = process.env.ZHAJI_PROOF_SEED;
const path = process.env.ZHAJI_PROOF_PATH;
const batch = 10;

/** How many steps a notebook's life has at most. */
export const mostSteps = minutes > 0 ? 10 : 5;

/** Milliseconds that a proof may take; finding a smaller counterexample takes a while. */
export const proofTimeout = 120_000 + minutes * 60_000;

/**
 * A failure tells its seed and path, which `ZHAJI_PROOF_SEED` and `ZHAJI_PROOF_PATH` repeat.
 * @param few how many runs the ordinary suite has time for
 */
export async function prove<Values>(property: fc.IAsyncProperty<Values>, few: number): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  const limit = { interruptAfterTimeLimit: 60_000 + minutes * 60_000, ...(path !== undefined && { path }) };
  if (minutes === 0 || path !== undefined) {
    await fc.assert(property, { numRuns: few, ...limit, ...(seed !== undefined && { seed: Number(seed) }) });
    return;
  }
  const first = seed === undefined ? Date.now() % 0x7fffffff : Number(seed);
  let done = 0;
  for (; Date.now() < end; done++) {
    await fc.assert(property, { numRuns: batch, seed: first + done, ...limit });
  }
  console.log(`${done * batch} runs without a difference, seeds ${first} to ${first + done - 1}`);
}

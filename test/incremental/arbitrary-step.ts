/** Draws what happens to a notebook between two builds, and how the next build is asked for. */

import fc from 'fast-check';
import { arbitraryChoice } from './arbitrary-sketch.ts';
import type { Choice } from './edit.ts';
import { type EditName, edits } from './edits.ts';

export interface Step {
  readonly edits: readonly (readonly [EditName, Choice])[];
  /** Back to how it was after some earlier step, before the edits. */
  readonly backTo: number | undefined;
  /** Every file saved has the same old time, as some tools leave it. */
  readonly oldTimes: boolean;
  readonly harm: Harm;
  /** Chooses what is harmed. */
  readonly where: number;
  readonly drafts: boolean;
  readonly base: string | undefined;
  /** Which of two output folders is built into. */
  readonly output: number;
}

export const harms = [
  'none',
  'touch',
  'delete output file',
  'damage output file',
  'cut output file',
  'delete output',
  'delete cache',
  'damage cache',
  'cut cache',
  'foreign cache',
  'swap cache',
  'delete cache file',
] as const;
export type Harm = (typeof harms)[number];

const isEditName = (name: string): name is EditName => name in edits;
const rare: readonly EditName[] = ['addBroken', 'breakSettings', 'copyNote', 'toggleDraft'];
const usual = Object.keys(edits)
  .filter(isEditName)
  .filter((name) => !rare.includes(name));
const arbitraryEdit = fc.tuple(
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  arbitraryChoice,
);

const seldom = <Value>(usual: Value, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });

export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  edits: fc.oneof(
    { weight: 6, arbitrary: fc.array(arbitraryEdit, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(arbitraryEdit, { maxLength: 4, size: 'max' }) },
  ),
  backTo: seldom<number | undefined>(undefined, fc.nat(9)),
  oldTimes: seldom(false, fc.constant(true)),
  harm: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Harm>('none') },
    { weight: 1, arbitrary: fc.constantFrom(...harms) },
  ),
  where: fc.nat(9999),
  drafts: seldom(false, fc.constant(true)),
  base: seldom<string | undefined>(undefined, fc.constant('/option/')),
  output: seldom(0, fc.constant(1)),
});

/** THE LIST of the examples of the specifications that come out otherwise here, and why; a test holds it to the truth. */

import type { Specification } from './examples.ts';

export interface Difference extends Readonly<Partial<Record<Specification, readonly number[]>>> {
  readonly reason: string;
}

export const differences: readonly Difference[] = [];

/** The life of a notebook in steps: sketches in a row, each an edit away from an earlier one. */

import type { Step } from './arbitrary-step.ts';
import { edits } from './edits.ts';
import { nth } from './nth.ts';
import type { Sketch } from './sketch.ts';

export class Life {
  /** Those that were built without errors, the last one last. */
  readonly #good: Sketch[] = [];
  #now: Sketch;
  #failures = 0;

  constructor(first: Sketch) {
    this.#now = first;
  }

  get now(): Sketch {
    return this.#now;
  }

  /** An author mends a notebook sooner or later: after two failures it goes back to where it was good. */
  take({ edits: done, backTo }: Step): Sketch {
    const mended = this.#failures >= 2 ? this.#good.at(-1) : undefined;
    const earlier = backTo === undefined ? mended : nth(this.#good, backTo);
    this.#now = done.reduce((sketch, [name, choice]) => edits[name](sketch, choice), earlier ?? this.#now);
    return this.#now;
  }

  built(failed: boolean): void {
    this.#failures = failed ? this.#failures + 1 : 0;
    if (!failed) this.#good.push(this.#now);
  }
}

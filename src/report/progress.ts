/** What long work says while it runs; a terminal draws it, a log prints it, tests ignore it. */

export interface Progress {
  /** A stage begins, with the number of steps it will take when that is known. */
  stage(name: string, total?: number): void;
  /** @param what was done, where somebody wants to know: the file of a note */
  step(what?: string): void;
}

export const silent: Progress = { stage() {}, step() {} };

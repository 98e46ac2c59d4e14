/** What long work says while it runs; a terminal draws it, a log prints it, tests ignore it. */

export interface Progress {
  /** A stage begins, with the number of steps it will take when that is known. */
  stage(name: string, total?: number): void;
  step(): void;
}

export const silent: Progress = { stage() {}, step() {} };

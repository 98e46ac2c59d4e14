/** The bundle that the program runs from; nothing when it runs from its sources. */

interface Bundle {
  /** Absolute path; its `run.cjs` runs the program, in a thread the part of it that makes notes. */
  readonly folder: string;
  /** Saves the next run from compiling what this one has used so far; each occasion adds what it needs, once. */
  keepCompiled(occasion: 'notes' | 'whole' | 'retouch'): void;
}

/** Given by src/run-bundle.cjs. */
declare const runningBundle: Bundle | undefined;

export const bundle: Bundle | undefined = typeof runningBundle === 'undefined' ? undefined : runningBundle;

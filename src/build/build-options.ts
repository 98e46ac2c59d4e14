/** What a build is told. */

import type { Threads } from '../compile/compile-in-threads.ts';
import type { Survey } from '../model/survey.ts';
import type { ProgramId } from '../read/program-id.ts';

export interface BuildOptions {
  /** Absolute path of the notebook. */
  readonly contentDir: string;
  readonly drafts: boolean;
  /** How it stood just now, when somebody has looked. */
  readonly survey?: Survey;
  /** Stands for the base of site.yaml. */
  readonly base?: string;
  /** Absolute path of the folder for what took long to make; within node_modules when nothing is said. */
  readonly cacheDir?: string;
  /** Absolute path of the folder for what the program brings to every site; within node_modules when nothing is said. */
  readonly stockDir?: string;
  /** Every file is wanted, not only those that have changed. */
  readonly isWhole?: boolean;
  /** Tells this site from others that are built with the same cache. */
  readonly siteName?: string;
  /** Read from the sources when nothing is said. */
  readonly program?: ProgramId;
  /** Notes are made one after another when nothing is said. */
  readonly threads?: Threads;
}

/** A complaint to the author, as data: what happened, where, which promise it breaks, what to do. */

import type { RuleId } from './rule.ts';

export type Severity = 'error' | 'warning';

/** A place in a file of the notebook; lines and columns count from 1, as editors do. */
export interface Place {
  /** Path with forward slashes, relative to the content folder. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line are meant, for the caret. */
  readonly length?: number;
}

export interface Problem {
  readonly severity: Severity;
  readonly rule: RuleId;
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly advice?: string;
  readonly place: Place;
}

/** Problems of a folder that was not written for us → as its author should hear them. */

import type { Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';

/** What only a notebook of ours promises: a title, and categories that site.yaml knows. */
const ownRules: ReadonlySet<RuleId> = new Set(['title-exists', 'category-is-known']);

export const toldMildly = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ rule }) => !ownRules.has(rule)).map((problem) => ({ ...problem, severity: 'warning' }));

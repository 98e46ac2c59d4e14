/** A complaint as data: the rule alone decides how bad it is. */

import type { Place, Problem } from '../model/problem.ts';
import { type RuleId, rules } from '../model/rule.ts';

export function problemOf(rule: RuleId, message: string, place: Place, advice?: string): Problem {
  return { severity: rules[rule], rule, message, place, ...(advice && { advice }) };
}

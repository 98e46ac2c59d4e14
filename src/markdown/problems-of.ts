/** The messages that plugins left on a file, as plain Problems that can cross to a thread or a cache. */

import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Place, Problem } from '../model/problem.ts';
import { type RuleId, rules } from '../model/rule.ts';

const isRule = (id: string | undefined): id is RuleId => id !== undefined && Object.hasOwn(rules, id);

function placeOf(message: VFileMessage, file: string): Place {
  const { place } = message;
  if (!place) return { file };
  if (!('start' in place)) return { file, line: place.line, column: place.column };
  const { start, end } = place;
  return {
    file,
    line: start.line,
    column: start.column,
    ...(start.line === end.line && end.column > start.column && { length: end.column - start.column }),
  };
}

export function problemsOf(file: VFile): Problem[] {
  return file.messages.map((message) => {
    const rule = isRule(message.ruleId) ? message.ruleId : 'note-compiles';
    return {
      severity: rules[rule],
      rule,
      message: message.reason,
      ...(message.note && { advice: message.note }),
      place: placeOf(message, file.path),
    };
  });
}

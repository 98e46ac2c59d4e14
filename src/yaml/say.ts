/** How a decoder says what it wanted and what it found instead. */

import type * as v from 'valibot';

/** A message for valibot: `应该是一段文字，这里是数 2026`. */
export function wanted(what: string): (issue: v.BaseIssue<unknown>) => string {
  return (issue) => `应该是${what}，这里是${described(issue.input, issue.expected === 'string')}`;
}

/** The message of an object: a key that must be there, or something that is no object at all. */
export function wantedKeys(issue: v.BaseIssue<unknown>): string {
  return issue.path && issue.received === 'undefined' ? '没有写' : wanted('几行“键: 值”')(issue);
}

function described(input: unknown, asText: boolean): string {
  const quoted = asText ? '（要当文字就加引号）' : '';
  if (input === null || input === undefined) return '空的（写上值，或者删去这个键）';
  if (typeof input === 'string') return `文字“${clipped(input)}”`;
  if (typeof input === 'number' || typeof input === 'bigint') return `数 ${input}${quoted}`;
  if (typeof input === 'boolean') return ` ${input}${quoted}`;
  return Array.isArray(input) ? '列表' : `“键: 值”${asText ? '（冒号是文字的话，给整个值加引号）' : ''}`;
}

function clipped(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}

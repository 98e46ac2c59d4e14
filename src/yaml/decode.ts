/** Unknown data → typed data by a schema; every mistake is told at its place, and what is wrong is left out. */

import * as v from 'valibot';
import type { Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';
import type { Path } from './find-yaml-node.ts';
import type { Yaml } from './parse-yaml.ts';

type Schema = v.GenericSchema;

export interface Decoding<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/**
 * @param data what to decode: the YAML's data, perhaps made milder
 * @param schema must accept an empty object
 * @param ruleOf the promise that an issue breaks
 * @param foreign what to do about keys that only other programs know
 */
export function decode<const S extends Schema>(
  schema: S,
  data: unknown,
  yaml: Pick<Yaml, 'placeOf' | 'guessedFrom'>,
  ruleOf: (issue: v.BaseIssue<unknown>) => RuleId,
  foreign: ReadonlyMap<string, string> = new Map(),
): Decoding<v.InferOutput<S>> {
  const decoded = v.safeParse(schema, data ?? {});
  if (decoded.success) return { value: decoded.output, problems: [] };
  const problems: Problem[] = [];
  const meant = new Set<string>();
  let rest: unknown = structuredClone(data ?? {});

  // valibot stops at the first unknown key of an object, so these are told and taken out object by object.
  for (let issues = issuesOf(rest); issues.some(isUnknownKey); issues = issuesOf(rest)) {
    for (const issue of issues.filter(isUnknownKey)) {
      const path = pathOf(issue).slice(0, -1);
      const right = keysAt(schema, path);
      const wrong = keysOf(rest, path).filter((key) => !right.includes(key));
      problems.push(...wrong.map((key) => unknownKey([...path, key], right, ruleOf(issue))));
      rest = withOnly(rest, path, right);
    }
  }
  for (const issue of issuesOf(rest)) {
    const path = pathOf(issue);
    if (isMissingKey(issue) && meant.has(path.join('\n'))) continue;
    const place = yaml.placeOf(isMissingKey(issue) ? path.slice(0, -1) : path, 'value');
    problems.push(problemOf(ruleOf(issue), `${subject(path)}${issue.message}。`, place));
  }
  // Leaves out as little as will do, so that one slip does not take its neighbours along.
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { value: result.output, problems: certain(problems) };
    const before = JSON.stringify(rest);
    // From the last item of a list to the first, and each once, so that no item takes the place of another.
    const paths = new Map(result.issues.map((issue) => [pathOf(issue).join('\n'), pathOf(issue)]));
    for (const path of [...paths.values()].sort((a, b) => lastIndex(b) - lastIndex(a))) {
      rest = without(rest, path);
    }
    if (JSON.stringify(rest) === before) throw new Error('The schema does not accept an empty object.');
  }

  /** What broken YAML seems to say is not worth complaining about, too. */
  function certain(mistakes: readonly Problem[]): Problem[] {
    const at = ({ place }: Problem) => (place.line ?? 0) * 1e6 + (place.column ?? 0);
    return mistakes.filter(({ place }) => (place.line ?? 0) < yaml.guessedFrom).sort((a, b) => at(a) - at(b));
  }

  function issuesOf(input: unknown): readonly v.BaseIssue<unknown>[] {
    return v.safeParse(schema, input).issues ?? [];
  }

  function unknownKey(path: Path, right: readonly string[], rule: RuleId): Problem {
    const key = String(path.at(-1));
    const nearest = nearestWord(key, right);
    if (nearest) meant.add([...path.slice(0, -1), nearest].join('\n'));
    const where = path.length > 1 ? `${subject(path.slice(0, -1))}里` : '';
    const advice = foreign.get(key) ?? (nearest ? `是不是 ${nearest}？` : `可用的键：${right.join('、')}。`);
    return problemOf(rule, `${where}没有 ${key} 这个键。`, yaml.placeOf(path, 'key'), advice);
  }
}

const isUnknownKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

const isMissingKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.path !== undefined && issue.received === 'undefined';

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

const lastIndex = (path: Path): number => (typeof path.at(-1) === 'number' ? Number(path.at(-1)) : 0);

/** `categories 的 detection 的 order `, `navigation 的第 2 项的 url ` */
function subject(path: Path): string {
  let words = '';
  for (const step of path) {
    const before = words === '' ? '' : words.endsWith('项') ? '的' : ' 的';
    words += typeof step === 'number' ? `${before}第 ${step + 1} 项` : `${before && `${before} `}${step}`;
  }
  return words === '' || words.endsWith('项') ? words : `${words} `;
}

/** Takes the value at a path out, or the nearest one around it when it is not there at all. */
function without(data: unknown, path: Path): unknown {
  const [step, ...deeper] = path;
  if (step === undefined) return {};
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    const index = Number(step);
    if (deeper.length === 0) return items.filter((_, at) => at !== index);
    return items.map((item, at) => (at === index ? without(item, deeper) : item));
  }
  if (!isRecord(data) || !Object.hasOwn(data, step)) return undefined;
  const inner = deeper.length === 0 ? undefined : without(data[step], deeper);
  const entries = Object.entries(data).map(([key, value]) => [key, key === String(step) ? inner : value]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The keys of the object at a path. */
function keysOf(data: unknown, [step, ...deeper]: Path): readonly string[] {
  if (!isRecord(data)) return [];
  return step === undefined ? Object.keys(data) : keysOf(data[step], deeper);
}

/** Takes all keys but the right ones out of the object at a path. */
function withOnly(data: unknown, [step, ...deeper]: Path, right: readonly string[]): unknown {
  if (!isRecord(data)) return data;
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.map((item, at) => (at === Number(step) ? withOnly(item, deeper, right) : item));
  }
  const entries = Object.entries(data);
  if (step === undefined) return Object.fromEntries(entries.filter(([key]) => right.includes(key)));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === String(step) ? withOnly(value, deeper, right) : value]),
  );
}

function isRecord(data: unknown): data is Record<string | number, unknown> {
  return typeof data === 'object' && data !== null;
}

/** The keys that a schema allows at a path. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  if (!isRecord(schema)) return [];
  if ('wrapped' in schema) return keysAt(schema.wrapped, path);
  if (typeof schema.getter === 'function') return keysAt(schema.getter({}), path);
  const [step, ...deeper] = path;
  if (isRecord(schema.entries)) {
    return step === undefined ? Object.keys(schema.entries) : keysAt(schema.entries[step], deeper);
  }
  return keysAt(schema.item ?? schema.value, deeper);
}

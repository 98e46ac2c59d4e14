/** YAML text → plain data that remembers where each value stands; strict, and dates stay what was written. */

import { type Document, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';
import { problemOf } from '../report/problem-of.ts';
import { findYamlNode, type Path } from './find-yaml-node.ts';
import { plainYaml } from './plain-yaml.ts';
import { forbiddenKey, fullWidthColon, type Mistake, yamlMistake } from './yaml-mistake.ts';

export interface Yaml {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** A line from which on the YAML is so broken that what it says is a guess; infinite when there is none. */
  readonly guessedFrom: number;
  /** Of a value, or of its key; of the nearest value around it when there is no such thing. */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/** @param text begins where the file begins, so that lines are counted rightly */
export function parseYaml(text: string, file: string, rule: RuleId): Yaml {
  const values = plainYaml(text);
  if (!values) return parseAny(text, file, rule);
  return {
    data: Object.fromEntries(Array.from(values, ([key, { data }]) => [key, data])),
    problems: [],
    guessedFrom: Number.POSITIVE_INFINITY,
    placeOf(path, part = 'value') {
      const [key = ''] = path;
      const value = path.length === 1 && part === 'value' ? values.get(String(key)) : undefined;
      if (!value) return parseAny(text, file, rule).placeOf(path, part);
      const before = text.slice(0, value.start);
      const [line, column] = [before.split('\n').length, value.start - before.lastIndexOf('\n')];
      return { file, line, column, length: value.end - value.start };
    },
  };
}

function parseAny(text: string, file: string, rule: RuleId): Yaml {
  const lines = new LineCounter();
  const written = parse(text, lines);
  const problems: Problem[] = [];
  const told = new Set<number>();
  const byStart = [...written.errors, ...written.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // Behind a bracket that closes too early nothing is expected any more.
  const unexpected = byStart.find(({ code }) => code === 'UNEXPECTED_TOKEN');
  for (const error of byStart) {
    const { code, pos } = error;
    if (code === 'UNEXPECTED_TOKEN' && error !== unexpected) continue;
    const rest = /.*/.exec(text.slice(pos[0]))?.[0] ?? '';
    const colon = /^(MULTILINE_IMPLICIT_KEY|MISSING_CHAR)$/.test(code)
      ? /^[\w-]+：/.exec(rest)?.[0].length
      : undefined;
    const keyLength = rest.search(/["']?\s*:/);
    if (colon) tell(fullWidthColon, pos[0] + colon - 1, pos[0] + colon);
    else tell(yamlMistake(code), pos[0], code === 'DUPLICATE_KEY' ? pos[0] + keyLength : pos[1]);
  }

  // Without the lines that are wrong, the others can mostly be read for what they say.
  const mended = written.errors.length > 0 ? parse(withoutLines(text, told), new LineCounter()) : written;
  const isMended = mended.errors.length === 0;
  const guessedFrom = isMended ? Number.POSITIVE_INFINITY : Math.min(...told);
  const document = isMended ? mended : written;
  for (const { range } of takeHarmfulKeys(document)) tell(forbiddenKey, range?.[0] ?? 0, range?.[1] ?? 0);
  return { data: plainData(), problems, guessedFrom, placeOf };

  /** One slip often trips the reader several times in a line: the first complaint is the true one. */
  function tell(mistake: Mistake, start: number, end: number): void {
    const place = placeAt(start, end);
    if (told.has(place.line)) return;
    told.add(place.line);
    problems.push(problemOf(rule, mistake.message, place, mistake.advice));
  }

  function placeAt(start: number, end: number): Place & { line: number } {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf('\n', start);
    const stop = Math.min(end, lineEnd === -1 ? text.length : lineEnd);
    return { file, line, column: col, length: Math.max(1, stop - start) };
  }

  function placeOf(path: Path, part: 'key' | 'value' = 'value'): Place {
    const range = findYamlNode(document, path, part)?.range;
    return range ? placeAt(range[0], range[1]) : { file, line: 1 };
  }

  function plainData(): unknown {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      // The one thing that fails this late: an alias of nothing, or one that unfolds to millions.
      const range = firstAlias(document)?.range;
      tell(yamlMistake('BAD_ALIAS'), range?.[0] ?? 0, range?.[1] ?? 0);
      return undefined;
    }
  }
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    schema: 'core', // of YAML 1.2: no timestamps, no yes/no, no sexagesimals
    strict: true,
    stringKeys: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
}

/** Blanks lines and keeps every offset. */
function withoutLines(text: string, numbers: ReadonlySet<number>): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (numbers.has(index + 1) ? ' '.repeat(line.length) : line)).join('\n');
}

/** Takes out the keys that mean something else in an object of JavaScript. */
function takeHarmfulKeys(document: Document): readonly Node[] {
  const taken: Node[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !/^(__proto__|constructor|prototype)$/.test(String(key.value))) return undefined;
      taken.push(key);
      return visit.REMOVE;
    },
  });
  return taken;
}

function firstAlias(document: Document): Node | undefined {
  let first: Node | undefined;
  visit(document, {
    Alias(_, alias) {
      first = alias;
      return visit.BREAK;
    },
  });
  return first;
}

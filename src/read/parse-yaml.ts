/** YAML text → plain data that remembers where each value stands; strict, and dates stay what was written. */

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';
import { problemOf } from '../report/problem-of.ts';
import { forbiddenKey, fullWidthColon, yamlMistake } from './yaml-mistake.ts';

export type Path = readonly (string | number)[];

export interface Yaml {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Of a value, or of its key; of the nearest value around it when there is no such thing. */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/** @param text begins where the file begins, so that lines are counted rightly */
export function parseYaml(text: string, file: string, rule: RuleId): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core', // of YAML 1.2: no timestamps, no yes/no, no sexagesimals
    strict: true,
    stringKeys: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const problems: Problem[] = [];
  const told = new Set<number>();
  const tell = (mistake: { message: string; advice: string }, start: number, end: number) => {
    const place = placeAt(start, end);
    // One slip often trips the reader several times in a line: the first complaint is the true one.
    if (told.has(place.line ?? 0)) return;
    told.add(place.line ?? 0);
    problems.push(problemOf(rule, mistake.message, place, mistake.advice));
  };

  for (const { code, pos } of [...document.errors, ...document.warnings].sort(
    (a, b) => a.pos[0] - b.pos[0],
  )) {
    const line = text.slice(pos[0], text.indexOf('\n', pos[0]) + 1 || undefined);
    const colon =
      code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR' ? /^[\w-]+：/.exec(line) : null;
    if (colon) tell(fullWidthColon, pos[0] + colon[0].length - 1, pos[0] + colon[0].length);
    else tell(yamlMistake(code), pos[0], pos[1]);
  }
  forbidHarmfulKeys(document, (start, end) => tell(forbiddenKey, start, end));

  return { data: plainData(), problems, placeOf };

  function plainData(): unknown {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      let at: Node | undefined;
      visit(document, {
        Alias(_, node) {
          at = node;
          return visit.BREAK;
        },
      });
      tell(yamlMistake('BAD_ALIAS'), at?.range?.[0] ?? 0, at?.range?.[1] ?? 0);
      return undefined;
    }
  }

  function placeAt(start: number, end: number): Place {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf('\n', start);
    const stop = Math.min(end, lineEnd === -1 ? text.length : lineEnd);
    return { file, line, column: col, length: Math.max(1, stop - start) };
  }

  function placeOf(path: Path, part: 'key' | 'value' = 'value'): Place {
    let node: unknown = document.contents;
    let found: unknown = node;
    path.forEach((step, index) => {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        node = pair?.value ?? undefined;
        if (pair) found = (part === 'key' && index === path.length - 1) || !hasText(node) ? pair.key : node;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (hasText(node)) found = node;
      } else node = undefined;
    });
    // A whole map or list would be underlined from its first to its last line: its first key says enough.
    if (isMap(found) && part === 'value') found = found.items[0]?.key ?? found;
    const range = isNode(found) ? found.range : undefined;
    return range ? placeAt(range[0], range[1]) : { file, line: 1 };
  }
}

/** `title:` with nothing behind it has a value of no length. */
function hasText(node: unknown): boolean {
  return isNode(node) && (isAlias(node) || (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0));
}

/** Keys that mean something else in an object of JavaScript. */
function forbidHarmfulKeys(document: Document, tell: (start: number, end: number) => void): void {
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !/^(__proto__|constructor|prototype)$/.test(String(key.value))) return undefined;
      tell(key.range?.[0] ?? 0, key.range?.[1] ?? 0);
      return visit.REMOVE;
    },
  });
}

/** The TOML head of one of Hugo's notes → plain data; a mistake is told at its line. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import { problemOf } from '../report/problem-of.ts';
import type { Yaml } from '../yaml/parse-yaml.ts';

/** @param text the lines between the fences, which begin in the note's second line */
export function parseToml(text: string, file: string): Yaml {
  const lines = text.split('\n');
  const placeOf: Yaml['placeOf'] = ([key]) => {
    const at = lines.findIndex((line) =>
      new RegExp(`^["']?${String(key).replace(/\W/g, '\\$&')}["']?\\s*=`).test(line),
    );
    return { file, line: at === -1 ? 1 : at + 2, column: 1 };
  };
  const known = { guessedFrom: Number.POSITIVE_INFINITY, placeOf };
  try {
    return { data: plainDates(parse(text)), problems: [], ...known };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const place = { file, line: error.line + 1, column: error.column };
    const advice = '检查引号和方括号；文字要加引号。';
    return {
      data: {},
      problems: [problemOf('front-matter-is-yaml', '这里不是正确的 TOML。', place, advice)],
      ...known,
    };
  }
}

function plainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainDates(inner)]));
}

/** The bytes of `glossary.yaml` → the terms in them. */

import * as v from 'valibot';
import type { Problem } from '../model/problem.ts';
import type { Term } from '../model/term.ts';
import { problemOf } from '../report/problem-of.ts';
import { decode } from '../yaml/decode.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { dictionary, mapping, oneOrMore, text } from '../yaml/shapes.ts';
import { decodeText } from './decode-text.ts';

export interface Glossary {
  /** In the order of the file. */
  readonly glossary: readonly Term[];
  readonly problems: readonly Problem[];
}

const glossarySchema = dictionary(
  text,
  mapping({
    english: text,
    definition: v.exactOptional(text),
    not: v.optional(oneOrMore(text), []),
  }),
);

export function parseGlossary(bytes: Uint8Array, file: string): Glossary {
  const decoded = decodeText(bytes, file);
  const yaml = parseYaml(decoded.text, file, 'glossary-is-valid');
  const { value, problems: mistakes } = decode(glossarySchema, yaml.data, yaml, () => 'glossary-is-valid');
  const problems = [...decoded.problems, ...yaml.problems, ...mistakes];

  const replaced = new Map<string, string>();
  const glossary = Object.entries(value).map(([term, { not, ...entry }]): Term => {
    const kept = not.filter((word, i) => {
      const message = Object.hasOwn(value, word)
        ? `“${word}”自己是一个术语，不能又不许用。`
        : replaced.has(word)
          ? `“${word}”已经要换成“${replaced.get(word)}”。`
          : undefined;
      if (message === undefined) {
        replaced.set(word, term);
        return true;
      }
      const place = yaml.placeOf([term, 'not', i]);
      problems.push(problemOf('glossary-is-valid', message, place, '只留一处。'));
      return false;
    });
    return { term, definition: '', ...entry, not: kept };
  });
  return { glossary, problems };
}

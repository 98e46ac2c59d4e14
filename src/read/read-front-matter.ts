/** The head of a note → what it says, decoded; gray-matter chooses the engine, and only YAML has one that reads. */

import matter from 'gray-matter';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { decode } from '../yaml/decode.ts';
import { parseYaml, type Yaml } from '../yaml/parse-yaml.ts';
import { foreignKeys } from './foreign-keys.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { parseToml } from './parse-toml.ts';
import { relaxFrontMatter } from './relax-front-matter.ts';
import type { Head } from './split-front-matter.ts';

export interface HeadReading {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
}

export const emptyFrontMatter: FrontMatter = {
  tags: [],
  draft: false,
  aliases: [],
  buildsOn: [],
  compares: [],
  macros: {},
  places: {},
};

/** The head of a stranger's note that has none: its file's name may bear a date. */
export const noHead: Head = { language: '', text: '', end: 'closed', startLine: 1, endLine: 1 };

/** @param context of the site; a stranger's head is read more mildly */
export function readFrontMatter(
  head: Head,
  file: string,
  context: { readonly timezone: string; readonly lenient: boolean },
): HeadReading {
  const problems: Problem[] = [...fenceProblems(head, file)];
  const yaml = (context.lenient ? parseLeniently(head, file) : undefined) ?? parseHead(head, file, problems);
  if (!yaml) return { frontMatter: emptyFrontMatter, problems };

  const data = context.lenient ? relaxFrontMatter(yaml.data, file) : yaml.data;
  const { value, problems: mistakes } = decode(
    frontMatterSchema(context.timezone),
    data,
    yaml,
    (issue) => (issue.type === 'raw_check' ? 'permalink-stays-inside' : 'front-matter-is-valid'),
    foreignKeys,
  );
  problems.push(...yaml.problems, ...mistakes);

  const places = Object.keys(value).flatMap((key): [string, Place][] =>
    isWritten(yaml, key) ? [[key, yaml.placeOf([key])]] : [],
  );
  const { 'builds-on': buildsOn, ...rest } = value;
  return { frontMatter: { ...rest, buildsOn, places: Object.fromEntries(places) }, problems };
}

function isWritten({ data }: Yaml, key: string): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key);
}

/** Hugo's TOML is read as well, and a full-width colon for what it is meant to be; both only in somebody else's notes. */
function parseLeniently(head: Head, file: string): Yaml | undefined {
  if (head.language === 'toml') return parseToml(head.text, file);
  if (!/^(?:|ya?ml)$/.test(head.language)) return undefined;
  // In place of the opening fence, so that lines count from the note's first; Hexo may do without one.
  const text = head.startLine === 1 ? head.text : `\n${head.text}`;
  const written = parseYaml(text, file, 'front-matter-is-yaml');
  const mended = text.replace(/^([A-Za-z_]+)：[ \t]*/gm, '$1: ');
  return mended === text
    ? written
    : { ...parseYaml(mended, file, 'front-matter-is-yaml'), problems: written.problems };
}

function parseHead(head: Head, file: string, problems: Problem[]): Yaml | undefined {
  let yaml: Yaml | undefined;
  const read = (text: string) => {
    yaml = parseYaml(text, file, 'front-matter-is-yaml');
    return {};
  };
  const refuse = () => {
    const message = `前言写的是 ${head.language}，札记只读 YAML，不会运行或解析它。`;
    const advice = '改写成 YAML：开头只写 ---，下面每行“键: 值”。';
    problems.push(problemOf('front-matter-is-yaml', message, { file, line: 1, column: 1 }, advice));
    return {};
  };
  const engines = { yaml: read, javascript: refuse, coffee: refuse, json: refuse, toml: refuse };
  // gray-matter hands the text over with the line break after the fence, so lines count from the note's first.
  // Options also keep it from its cache, which forgets that a text was broken when it sees it again.
  const language = /^(|ya?ml|js|javascript|coffee|coffeescript|cson|json|toml)$/.test(head.language);
  if (language) matter(`---${head.language}\n${head.text}\n---\n`, { engines });
  else refuse();
  return yaml;
}

function fenceProblems(head: Head, file: string): Problem[] {
  if (head.end === 'closed') return [];
  if (head.end === 'crooked') {
    const message = '前言的结束行应该只有三个短横 ---。';
    return [
      problemOf('front-matter-is-closed', message, { file, line: head.endLine, column: 1 }, '改成 ---。'),
    ];
  }
  const message = '前言没有结束：开头的 --- 之后找不到另一行 ---。';
  const advice = `在第 ${head.endLine} 行之前加一行 ---。`;
  return [problemOf('front-matter-is-closed', message, { file, line: 1, column: 1, length: 3 }, advice)];
}

/** `references.bib` → the works that notes may cite, and a complaint for each entry that cannot be used. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Place, Problem } from '../model/problem.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { Work } from '../model/work.ts';
import { problemOf } from '../report/problem-of.ts';
import { decodeText } from './decode-text.ts';

export const bibliographyFile = 'references.bib';

export interface Bibliography {
  readonly works: ReadonlyMap<string, Work>;
  readonly problems: readonly Problem[];
}

const text = v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '');
const entriesSchema = v.array(v.object({ label: v.string(), properties: v.object({ eprint: text }) }));
const nameSchema = v.object({ family: text, given: text, literal: text });
const itemSchema = v.object({
  id: v.string(),
  author: v.optional(v.array(nameSchema), []),
  title: text,
  'container-title': text,
  publisher: text,
  page: text,
  DOI: text,
  URL: text,
  issued: v.optional(v.object({ 'date-parts': v.array(v.array(v.number())) })),
});

interface Entry {
  readonly key: string;
  readonly source: string;
  readonly place: Place;
}

/** The entries as they stand, cut where the next begins, so that a slip in one spoils no other. */
function cutEntries(bib: string): Entry[] {
  const starts = [...bib.matchAll(/^[ \t]*@(?!comment|string|preamble)\w+\s*\{\s*([^,\s}]*)/gim)];
  return starts.map((match, i) => {
    const line = bib.slice(0, match.index).split('\n').length + (match[0].match(/^\s*\n/g)?.length ?? 0);
    const source = bib
      .slice(match.index, starts[i + 1]?.index)
      .replace(/(?:\s*^%.*$)+\s*$/m, '')
      .trim();
    return { key: match[1] ?? '', source, place: { file: bibliographyFile, line, column: 1 } };
  });
}

const options = { generateGraph: false } as const;

type Reader = typeof import('@citation-js/core')['plugins'];

/** Loaded for a notebook that has a bibliography. */
async function bibtexReader(): Promise<Reader> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  return plugins;
}

function readEntry({ source, place, key }: Entry, plugins: Reader): Work | undefined {
  const [entry] = v.parse(
    entriesSchema,
    plugins.input.chain(source, { ...options, target: '@biblatex/entries+list' }),
  );
  const [item] = v.parse(v.array(itemSchema), plugins.input.chain(source, options));
  if (!entry || !item) return undefined;
  return {
    key,
    authors: item.author.map(({ family, given, literal }) => ({
      family: family || literal || given,
      given: family ? given : '',
    })),
    title: item.title.replace(/<[^>]*>/g, ''),
    year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
    venue: (item['container-title'] || item.publisher).replace(/<[^>]*>/g, ''),
    pages: item.page,
    doi: item.DOI,
    arxiv: entry.properties.eprint,
    url: item.URL,
    bibtex: source,
    place,
  };
}

/** @returns what is wrong with it */
function mistakesOf(work: Work): string[] {
  return [
    ...(work.authors.length === 0 ? ['author'] : []),
    ...(work.title === '' ? ['title'] : []),
    ...(work.year === '' ? ['year'] : []),
  ];
}

/** A notebook without a bibliography has no works and no complaints. */
export async function readBibliography(
  contentDir: string,
  remember: RememberLast<Bibliography> = rememberLast(),
): Promise<Bibliography> {
  const bytes = await readFile(join(contentDir, bibliographyFile)).catch(() => Buffer.alloc(0));
  const { text, problems } = decodeText(bytes, bibliographyFile);
  const entries = cutEntries(text);
  if (entries.length === 0) return { works: new Map(), problems };
  const reader = await bibtexReader();
  return remember('', [bytes.toString('latin1')], () => readEntries(entries, problems, reader));
}

function readEntries(entries: readonly Entry[], strange: readonly Problem[], reader: Reader): Bibliography {
  const problems = [...strange];
  const works = new Map<string, Work>();
  for (const entry of entries) {
    const first = works.get(entry.key);
    if (first) {
      const message = `文献键 ${entry.key} 在第 ${first.place.line ?? 1} 行已经用过。`;
      problems.push(problemOf('bibliography-is-valid', message, entry.place, '删去重复的一条，或换一个键。'));
      continue;
    }
    const work = readOrTell(entry, reader, problems);
    if (!work) continue;
    const missing = mistakesOf(work);
    if (missing.length > 0) {
      const message = `文献 ${entry.key} 缺少 ${missing.join('、')}。`;
      problems.push(problemOf('bibliography-is-valid', message, entry.place, '补上再引用。'));
    }
    works.set(entry.key, work);
  }
  return { works, problems };
}

function readOrTell(entry: Entry, reader: Reader, problems: Problem[]): Work | undefined {
  try {
    return readEntry(entry, reader);
  } catch (error) {
    // citation-js says where in the entry: `… at line 3 col 5:`
    const line = Number(/ at line (\d+)/.exec(String(error))?.[1] ?? 1) - 1 + (entry.place.line ?? 1);
    const message = `文献 ${entry.key || '（没有键）'} 读不懂。`;
    problems.push(
      problemOf(
        'bibliography-is-valid',
        message,
        { ...entry.place, line },
        '检查花括号、引号和逗号是否成对。',
      ),
    );
    return undefined;
  }
}

/** The sources of all that stands on pages beside the notes → the characters of their words. */

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from '../model/by-code-point.ts';
import type { TemplateWords } from '../model/template-words.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const notePage = join(templates, 'note.tsx');

/** Templates and their sheets, what they say by functions of the model, and what a page's script says. */
const folders = [
  templates,
  ...['../model/', '../client/page/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url))),
];

/** What browsers write by themselves: the numbers of `simp-chinese-informal`, and the marks of lists. */
const unwritten = '零一二三四五六七八九十百千•●';

/** Comments, and names that are only read aloud. */
const unseen = /\/\*[\s\S]*?\*\/|aria-label="[^"]*"/g;

/** Linear: neither a tag nor a closing one may stand within. */
const heading = /<(?:h[1-6]|SectionHead)\b([^<]*)<\//g;

export async function readTemplateWords(): Promise<TemplateWords> {
  const sources = await readSources();
  const onNotes = importedBy(notePage, sources);
  const isForLists = (file: string): boolean =>
    file.startsWith(templates) && !file.endsWith('.css') && !onNotes.has(file);
  const textsOf = (wanted: boolean): string[] =>
    [...sources].filter(([file]) => isForLists(file) === wanted).map(([, text]) => text);
  const others = textsOf(false);
  const headings = others.flatMap((text) => Array.from(text.matchAll(heading), ([, words = '']) => words));
  return {
    everywhere: charactersOf([unwritten, ...others]),
    headings: charactersOf(headings),
    lists: charactersOf(textsOf(true)),
  };
}

/** By file. */
async function readSources(): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(tsx?|css)$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    for (const [i, name] of names.entries())
      sources.set(join(folder, name), (texts[i] ?? '').replace(unseen, ''));
  }
  return sources;
}

/** A file, and all of the sources that it imports, or what these import. */
function importedBy(file: string, sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set([file]);
  for (const one of found) {
    for (const [, name = ''] of (sources.get(one) ?? '').matchAll(/ from '(\.[^']+)'/g)) {
      found.add(join(dirname(one), name));
    }
  }
  return found;
}

function charactersOf(texts: readonly string[]): string {
  const found = new Set(texts.flatMap((text) => [...text].filter((one) => one > '\x7f')));
  return [...found].sort(byCodePoint).join('');
}

/** The sources of all that stands on pages beside the notes → the characters of their words. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from '../model/by-code-point.ts';
import type { TemplateWords } from '../model/template-words.ts';

/** Templates and their sheets, what they say by functions of the model, and what a page's script says. */
const folders = ['../../templates/', '../model/', '../client/page/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** What browsers write by themselves: the numbers of `simp-chinese-informal`, and the marks of lists. */
const unwritten = '零一二三四五六七八九十百千•●';

/** Linear: neither a tag nor a closing one may stand within. */
const heading = /<(?:h[1-6]|SectionHead)\b([^<]*)<\//g;

export async function readTemplateWords(): Promise<TemplateWords> {
  const texts = [unwritten];
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(tsx?|css)$/.test(name));
    texts.push(...(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))));
  }
  const headings = texts.flatMap((text) => Array.from(text.matchAll(heading), ([, words = '']) => words));
  return { all: charactersOf(texts), headings: charactersOf(headings) };
}

function charactersOf(texts: readonly string[]): string {
  const found = new Set(texts.flatMap((text) => [...text].filter((one) => one > '\x7f')));
  return [...found].sort(byCodePoint).join('');
}

/** A sketch → the files of its content folder, by path. */

import { posix } from 'node:path';
import { drawLook } from './draw-look.ts';
import { fileOfNote } from './places-of.ts';
import type { Settings, Sketch, TermSketch, WorkSketch } from './sketch.ts';
import { stock } from './stock.ts';
import { writeNote } from './write-note.ts';

export type Files = ReadonlyMap<string, string | Uint8Array>;

export async function filesOf(sketch: Sketch): Promise<Files> {
  const { settings, notes, works, terms, pictures } = sketch;
  const own = notes
    .filter(({ alone }) => alone)
    .flatMap(({ folder, name, beside }) =>
      Object.entries(beside).map(([file, look]) => [posix.join(folder, name, file), look] as const),
    );
  const drawn = [...Object.entries(pictures), ...own].map(
    async ([file, look]) => [file, await drawLook(file, look)] as const,
  );
  return new Map([
    ...(settings.written ? [['site.yaml', writeSettings(settings)] as const] : []),
    ...(works.length > 0 ? [['references.bib', works.map(writeWork).join('\n')] as const] : []),
    ...(terms.length > 0 ? [['glossary.yaml', terms.map(writeTerm).join('')] as const] : []),
    ...notes.map((note) => [fileOfNote(note), writeNote(sketch, note)] as const),
    ...(await Promise.all(drawn)),
  ]);
}

/** JSON is YAML, too. */
function writeSettings({ plain, categories, navigation, macros, brackets }: Settings): string {
  return [
    ...Object.entries(plain).map(([key, value]) => `${key}: ${value}${key === 'title' ? stock : ''}`),
    `categories: ${JSON.stringify(categories)}`,
    `navigation: ${JSON.stringify(navigation.map((url) => ({ name: `去${url}`, url })))}`,
    `math: ${JSON.stringify({ macros, brackets })}\n`,
  ].join('\n');
}

const writeWork = ({ key, family, title, year }: WorkSketch): string =>
  `@inproceedings{${key},\n  author = {${family}, A. and Other, B.},\n  title = {${title}},\n  booktitle = {Proceedings},\n  year = {${year}}\n}\n`;

const writeTerm = ({ term, ...entry }: TermSketch): string => `${term}: ${JSON.stringify(entry)}\n`;

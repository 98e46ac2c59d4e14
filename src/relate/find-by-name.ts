/** Finds what a name means anywhere in the notebook, as Obsidian does: by path, by the end of a path, by title, by alias. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { CompiledNote } from '../model/note.ts';
import type { WikiName } from '../model/wiki-target.ts';

/** @returns files from the content folder, the best first; more than one when the name does not say which */
export type FindByName = (wanted: WikiName) => readonly string[];

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** A title has lost the spaces that were typed between Han and Latin. */
const squeezed = (text: string): string => plain(text).replace(/\s+/g, '');

/** `a/b/note.md` is called `note`, `b/note` and `a/b/note`; `a/note/index.md` is `note` too. */
function namesOf(file: string): string[] {
  const bare = plain(file).replace(/\.(?:md|markdown)$/, '');
  const paths = new Set([plain(file), bare, bare.replace(/\/(?:index|readme)$/, '')]);
  return [...paths].flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(i).join('/')));
}

function add(index: Map<string, string[]>, name: string, file: string): void {
  const known = index.get(name);
  if (!known) index.set(name, [file]);
  else if (!known.includes(file)) known.push(file);
}

/** How many folders two paths share. */
function nearness(folder: string, file: string): number {
  const there = file.split('/');
  let shared = 0;
  for (const part of folder === '' ? [] : folder.split('/')) {
    if (part !== there[shared]) break;
    shared++;
  }
  return shared;
}

type Named = Pick<CompiledNote, 'file' | 'title' | 'frontMatter'>;

/** Most notebooks name nothing in this way, so the names are gathered when the first is looked for. */
export function findByName(notes: readonly Named[], files: Iterable<string>): FindByName {
  let find: FindByName | undefined;
  return (wanted) => {
    find ??= finder(notes, files);
    return find(wanted);
  };
}

function finder(notes: readonly Named[], files: Iterable<string>): FindByName {
  const byPath = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  const byAlias = new Map<string, string[]>();
  for (const file of [...notes.map((note) => note.file), ...files].sort(byCodePoint)) {
    for (const name of namesOf(file)) add(byPath, name, file);
  }
  for (const { file, title, frontMatter } of notes) {
    add(byTitle, squeezed(title.text), file);
    for (const alias of frontMatter.aliases) {
      const name = plain(alias).replace(/^\/|\/$/g, '');
      add(byAlias, name, file);
      add(byAlias, name.split('/').at(-1) ?? name, file);
    }
  }
  const same = (name: string, file: string): boolean => {
    const bare = plain(file).replace(/(?:\/(?:index|readme))?\.(?:md|markdown)$/, '');
    return plain(file) === name || bare === name;
  };
  return ({ folder, name }) => {
    const wanted = plain(name);
    const called = byPath.get(wanted) ?? byTitle.get(squeezed(name)) ?? byAlias.get(wanted) ?? [];
    const beside = plain(folder === '' ? name : `${folder}/${name}`);
    const exact = called.filter((file) => same(beside, file));
    if (exact.length > 0) return exact;
    const atRoot = called.filter((file) => same(wanted, file));
    if (atRoot.length > 0) return atRoot;
    const most = Math.max(0, ...called.map((file) => nearness(folder, file)));
    return called.filter((file) => nearness(folder, file) === most);
  };
}

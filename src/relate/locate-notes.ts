/** Compiled notes → notes with an address and a category, from their place in the folder and their front matter. */

import type { LocatedNote, NoteFacts } from '../model/note.ts';
import { rememberEach } from '../model/remember-each.ts';

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Folders that belong to one note alone: `detr/index.md` with nothing but its pictures beside it. */
function noteFolders(files: readonly string[]): ReadonlySet<string> {
  const crowded = new Set<string>();
  const holders = new Map<string, number>();
  for (const file of files) {
    const folder = folderOf(file);
    holders.set(folder, (holders.get(folder) ?? 0) + 1);
    for (let above = folderOf(folder); folder !== '' && above !== ''; above = folderOf(above))
      crowded.add(above);
  }
  const alone = files.filter(
    (file) =>
      /(?:^|\/)index\.(?:md|markdown)$/i.test(file) && folderOf(file) !== '' && !crowded.has(folderOf(file)),
  );
  return new Set(alone.map(folderOf).filter((folder) => holders.get(folder) === 1));
}

/** All posts of Jekyll and Hexo lie in one folder, whose name says nothing of them. */
const postFolder = /(?:^|\/)(?:source\/)?_(?:posts|drafts)(?=\/|$)/;

/** `a b/c` → `a-b/c`: an address that can be typed and sent. */
const asAddress = (path: string): string => path.normalize('NFC').trim().replace(/\s+/g, '-');

export type LocateNote = (note: NoteFacts, hasFolder: boolean) => LocatedNote;

function locateNote(note: NoteFacts, hasFolder: boolean): LocatedNote {
  const { slug, category } = note.frontMatter;
  const path = hasFolder ? folderOf(note.file) : note.file.replace(/\.(?:md|markdown)$/i, '');
  const folder = folderOf(path);
  const address = asAddress([folder, slug ?? lastOf(path)].filter(Boolean).join('/'));
  return { ...note, category: category ?? folder.replace(postFolder, ''), url: `/${address}/` };
}

/** The same note is the same object again. */
export function rememberPlaces(): LocateNote {
  const alone = rememberEach((note: NoteFacts) => locateNote(note, true));
  const among = rememberEach((note: NoteFacts) => locateNote(note, false));
  return (note, hasFolder) => (hasFolder ? alone(note) : among(note));
}

export function locateNotes(compiled: readonly NoteFacts[], locate: LocateNote = locateNote): LocatedNote[] {
  const own = noteFolders(compiled.map((note) => note.file));
  return compiled.map((note) => locate(note, own.size > 0 && own.has(folderOf(note.file))));
}

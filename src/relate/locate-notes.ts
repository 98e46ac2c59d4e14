/** Compiled notes → notes with an address and a category, from their place in the folder and their front matter. */

import type { LocatedNote, NoteFacts } from '../model/note.ts';

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');
const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

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

export function locateNotes(compiled: readonly NoteFacts[]): LocatedNote[] {
  const own = noteFolders(compiled.map((note) => note.file));
  return compiled.map((note) => {
    const { slug, category } = note.frontMatter;
    const path = own.has(folderOf(note.file))
      ? folderOf(note.file)
      : note.file.replace(/\.(?:md|markdown)$/i, '');
    const folder = folderOf(path);
    const address = asAddress([folder, slug ?? lastOf(path)].filter(Boolean).join('/'));
    return { ...note, category: category ?? folder.replace(postFolder, ''), url: `/${address}/` };
  });
}

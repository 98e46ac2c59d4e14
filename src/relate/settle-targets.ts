/** Compiled notes → the same with every link and image set to the file that is really there, as far as one can be found. */

import { findAnchor } from '../model/find-anchor.ts';
import type { Fragment } from '../model/fragment.ts';
import type { CompiledNote, Link } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import { readWikiTarget } from '../model/wiki-target.ts';
import { problemOf } from '../report/problem-of.ts';
import { type FindFile, type FoundFile, findFile } from './find-file.ts';

interface Settled {
  readonly notes: CompiledNote[];
  readonly problems: readonly Problem[];
}

type Place = Pick<Link, 'target' | 'anchor'>;

/**
 * @param files of the folder, notes aside
 * @param lenient whether to look where other programs would, too
 */
export function settleTargets(
  compiled: readonly CompiledNote[],
  files: ReadonlySet<string>,
  lenient: boolean,
): Settled {
  const all = [...files, ...compiled.map((note) => note.file)];
  const byFile = new Map(compiled.map((note) => [note.file, note]));
  const find = lenient ? findFile(all) : findExactly(all);
  const problems: Problem[] = [];

  const notes = compiled.map((note): CompiledNote => {
    const found = new Map<string, FoundFile | undefined>();
    const look = (target: string): FoundFile | undefined => {
      if (readWikiTarget(target)) return undefined;
      if (!found.has(target)) found.set(target, find(target, note.file));
      return found.get(target);
    };
    const settle = <P extends Place>(place: P): P => {
      const file = look(place.target)?.file;
      if (file === undefined) return place;
      const other = byFile.get(file);
      return {
        ...place,
        target: other ? file.normalize('NFC') : file,
        anchor: anchorIn(other, place.anchor),
      };
    };
    const tell = (link: Link, what: string): Link => {
      const { file, remark } = look(link.target) ?? {};
      if (remark) {
        const message = `${what} ${file} 是找出来的：与所写的${remark === '大小写不同' ? remark : `不同，它${remark}`}。`;
        problems.push(
          problemOf('path-is-exact', message, link.place, '改成它实际的路径，换一台机器也能找到。'),
        );
      }
      return settle(link);
    };
    const inFragment = (fragment: Fragment): Fragment =>
      fragment.map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'image') return { ...part, target: look(part.target)?.file ?? part.target };
        if (part.kind !== 'link') return part;
        const { target, anchor } = settle({ target: part.target, anchor: part.anchor.slice(1) });
        return { ...part, target, anchor: anchor && `#${anchor}` };
      });
    return {
      ...note,
      links: note.links.map((link) => tell(link, '链接的目标')),
      images: note.images.map((image) => tell(image, '图片')),
      body: inFragment(note.body),
      title: { ...note.title, html: inFragment(note.title.html) },
      excerpt: { ...note.excerpt, html: inFragment(note.excerpt.html) },
      outline: note.outline.map((item) => ({ ...item, html: inFragment(item.html) })),
    };
  });
  return { notes, problems };
}

/** A disk may spell a name in another Unicode form than the note does. */
function findExactly(files: readonly string[]): FindFile {
  const byPath = new Map(files.map((file) => [file.normalize('NFC'), file]));
  return (target) => {
    const file = byPath.get(target);
    return file === undefined ? undefined : { file };
  };
}

/** A note's title bears no id, it is the page; and `#L10` is GitHub's name for a line, which a page does not have. */
function anchorIn(note: CompiledNote | undefined, anchor: string): string {
  if (!note || anchor === '') return anchor;
  const isTop = /^L\d+(?:-L?\d+)?$/.test(anchor) || findAnchor(anchor, [note.title.text]) !== undefined;
  return findAnchor(anchor, note.ids) ?? (isTop ? '' : anchor);
}

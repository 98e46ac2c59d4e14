/** Compiled notes → the same with every link and image set to the file that is really there, as far as one can be found. */

import { findAnchor } from '../model/find-anchor.ts';
import type { Fragment, Hole } from '../model/fragment.ts';
import type { Link, NoteFacts, NoteText, RichText } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { Texts } from '../model/site.ts';
import { readWikiTarget } from '../model/wiki-target.ts';
import { problemOf } from '../report/problem-of.ts';
import { type FindFile, type FoundFile, findFile } from './find-file.ts';

interface Settled {
  readonly notes: NoteFacts[];
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

type Place = Pick<Link, 'target' | 'anchor'>;

/** Where each note finds what it points at, as long as the folder has the same files. */
export type SettleMemory = RememberLast<(note: string) => Look>;

/**
 * @param texts as compiled
 * @param files of the folder, notes aside
 * @param lenient whether to look where other programs would, too
 */
export function settleTargets(
  compiled: readonly NoteFacts[],
  texts: Texts,
  files: ReadonlySet<string>,
  lenient: boolean,
  memory: SettleMemory = rememberLast(),
): Settled {
  const all = [...files, ...compiled.map((note) => note.file)];
  const byFile = new Map(compiled.map((note) => [note.file, note]));
  const lookFrom = memory('', [lenient, ...all], () => lookers(lenient ? findFile(all) : findExactly(all)));
  const problems: Problem[] = [];
  /** Of the notes that do not stay as they are: how their text is settled, and a stamp of all that this changes. */
  const settlings = new Map<string, { readonly settle: Settle; readonly stamp: string }>();

  const notes = compiled.map((note): NoteFacts => {
    if (note.links.length === 0 && note.images.length === 0) return note;
    const look = lookFrom(note.file);
    for (const [what, links] of [
      ['链接的目标', note.links],
      ['图片', note.images],
    ] as const) {
      for (const link of links) {
        const { file, remark } = look(link.target) ?? {};
        if (remark) problems.push(found(what, file ?? link.target, remark, link));
      }
    }
    const settlePlace = placeSettler(look, byFile);
    const changes = [...note.links, ...note.images].flatMap(({ target, anchor }) => {
      const place = { target, anchor };
      const settled = settlePlace(place);
      return settled === place ? [] : [[target, anchor, settled.target, settled.anchor]];
    });
    if (changes.length === 0) return note;
    const settle = holeSettler(look, settlePlace);
    settlings.set(note.file, { settle, stamp: JSON.stringify(changes) });
    const rich = (text: RichText): RichText => ({ ...text, html: settleIn(text.html, settle) });
    return {
      ...note,
      links: note.links.map(settlePlace),
      images: note.images.map(settlePlace),
      mentions: note.mentions.map((mention) => ({
        ...mention,
        target: settlePlace({ target: mention.target, anchor: '' }).target,
        sentence: settleIn(mention.sentence, settle),
      })),
      title: rich(note.title),
      excerpt: rich(note.excerpt),
    };
  });
  return { notes, texts: settledTexts(texts, settlings), problems };
}

type Look = (target: string) => FoundFile | undefined;
type Settle = (hole: Hole) => Hole;

const settleIn = (fragment: Fragment, settle: Settle): Fragment =>
  fragment.map((part) => (typeof part === 'string' ? part : settle(part)));

/** Looks up what a note points at, each once. */
function lookers(find: FindFile): (note: string) => Look {
  const known = new Map<string, Look>();
  return (note) => {
    const look = known.get(note) ?? looker(find, note);
    known.set(note, look);
    return look;
  };
}

function looker(find: FindFile, note: string): Look {
  const found = new Map<string, FoundFile | undefined>();
  return (target) => {
    if (!found.has(target)) found.set(target, readWikiTarget(target) ? undefined : find(target, note));
    return found.get(target);
  };
}

/** What stays as it is comes back as it is. */
function placeSettler(look: Look, byFile: ReadonlyMap<string, NoteFacts>) {
  return <P extends Place>(place: P): P => {
    const file = look(place.target)?.file;
    if (file === undefined) return place;
    const other = byFile.get(file);
    const target = other ? file.normalize('NFC') : file;
    const anchor = anchorIn(other, place.anchor);
    return target === place.target && anchor === place.anchor ? place : { ...place, target, anchor };
  };
}

function holeSettler(look: Look, settlePlace: (place: Place) => Place): Settle {
  return (hole) => {
    if (hole.kind === 'image') return { ...hole, target: look(hole.target)?.file ?? hole.target };
    if (hole.kind !== 'link') return hole;
    const { target, anchor } = settlePlace({ target: hole.target, anchor: hole.anchor.slice(1) });
    return { ...hole, target, anchor: anchor && `#${anchor}` };
  };
}

const isHole = (part: string | Uint8Array | Hole): part is Hole =>
  typeof part === 'object' && !(part instanceof Uint8Array);

function settledTexts(
  texts: Texts,
  settlings: ReadonlyMap<string, { readonly settle: Settle; readonly stamp: string }>,
): Texts {
  return {
    get(file): NoteText | undefined {
      const text = texts.get(file);
      const settle = settlings.get(file)?.settle;
      if (!text || !settle) return text;
      return {
        body: text.body.map((part) => (isHole(part) ? settle(part) : part)),
        outline: text.outline.map((item) => ({ ...item, html: settleIn(item.html, settle) })),
      };
    },
    stampOf(file) {
      const settling = settlings.get(file);
      const stamp = texts.stampOf(file);
      return stamp !== undefined && settling ? `${stamp} ${settling.stamp}` : stamp;
    },
  };
}

function found(what: string, file: string, remark: string, { place }: Link): Problem {
  const message = `${what} ${file} 是找出来的：与所写的${remark === '大小写不同' ? remark : `不同，它${remark}`}。`;
  return problemOf('path-is-exact', message, place, '改成它实际的路径，换一台机器也能找到。');
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
function anchorIn(note: NoteFacts | undefined, anchor: string): string {
  if (!note || anchor === '') return anchor;
  const isTop = /^L\d+(?:-L?\d+)?$/.test(anchor) || findAnchor(anchor, [note.title.text]) !== undefined;
  return findAnchor(anchor, note.ids) ?? (isTop ? '' : anchor);
}

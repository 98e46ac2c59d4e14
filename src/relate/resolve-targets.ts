/** Finds what every link and image of every note leads to, and tells those that lead nowhere. */

import type { Link, Note } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Asset } from '../model/site.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';
import type { Owner } from './keep-addresses-apart.ts';

export interface Targets {
  /** Link target as written from the content folder → site path. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Link target → the note it leads to. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly problems: readonly Problem[];
}

const trim = (url: string): string => url.replace(/^\/|\/$/g, '');

export function resolveTargets(
  notes: readonly Note[],
  pages: readonly Owner[],
  assets: ReadonlyMap<string, Asset>,
  files: ReadonlySet<string>,
): Targets {
  const byFile = new Map(notes.map((note) => [note.file.normalize('NFC'), note]));
  const byUrl = new Map(notes.map((note) => [trim(note.url), note]));
  const byPage = new Map(pages.map((page) => [trim(page.url), page.url]));
  const names = new Set([...byFile.keys(), ...files]);

  const noteAt = (target: string): Note | undefined =>
    [target, `${target}.md`, `${target}/index.md`, `${target}/README.md`]
      .map((name) => byFile.get(name))
      .find((note) => note !== undefined) ?? byUrl.get(target);

  const addresses = new Map<string, string>();
  const reached = new Map<string, Note>();
  const problems: Problem[] = [];

  const follow = (link: Link): void => {
    const { target, anchor, place } = link;
    const note = noteAt(target);
    const address = note?.url ?? assets.get(target)?.url ?? byPage.get(target);
    if (address === undefined) {
      // A file that is there but could not be read has been told already.
      if (!files.has(target)) problems.push(missing('link-target-exists', '链接的目标', link, names));
      return;
    }
    addresses.set(target, address);
    if (!note) return;
    reached.set(target, note);
    if (anchor === '' || note.ids.includes(anchor)) return;
    const nearest = nearestWord(anchor, note.ids);
    const message = `${note.file} 里没有 #${anchor} 这个位置。`;
    problems.push(problemOf('link-anchor-exists', message, place, nearest && `是不是 #${nearest}？`));
  };

  for (const note of notes) {
    note.links.forEach(follow);
    for (const image of note.images) {
      if (!assets.has(image.target) && !files.has(image.target)) {
        problems.push(missing('image-exists', '图片', image, files));
      }
    }
  }
  return { addresses, notes: reached, problems };
}

function missing(
  rule: 'link-target-exists' | 'image-exists',
  what: string,
  { target, written, place }: Link,
  names: ReadonlySet<string>,
): Problem {
  const shown = written === '' ? '（空）' : written;
  if (target.startsWith('..'))
    return problemOf(rule, `${what} ${shown} 在笔记文件夹之外。`, place, '把它移进来再引用。');
  const sameName = [...names].find((name) => name.toLowerCase() === target.toLowerCase());
  const nearest = sameName ?? nearestWord(target, names);
  return problemOf(rule, `${what} ${shown} 不存在。`, place, nearest && `是不是 ${nearest}？`);
}

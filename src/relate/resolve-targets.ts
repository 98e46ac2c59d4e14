/** Finds what every link and image of every note leads to, and tells those that lead nowhere. */

import type { Link, LocatedNote, NoteName } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Asset } from '../model/site.ts';
import { readWikiTarget } from '../model/wiki-target.ts';
import { nearestPath } from '../report/nearest-path.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';
import { findByName } from './find-by-name.ts';
import type { Owner } from './keep-addresses-apart.ts';
import { nameOf } from './relate-notes.ts';

export interface Targets {
  /** Link target as written from the content folder → site path. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Link target → the file of the note it leads to. */
  readonly notes: ReadonlyMap<string, string>;
  /** What each name in `[[ ]]` means, by link target. */
  readonly names: ReadonlyMap<string, NoteName | Asset>;
  readonly problems: readonly Problem[];
}

const trim = (url: string): string =>
  url.slice(url.startsWith('/') ? 1 : 0, url.endsWith('/') ? -1 : undefined);

export function resolveTargets(
  notes: readonly LocatedNote[],
  pages: readonly Owner[],
  assets: ReadonlyMap<string, Asset>,
  files: ReadonlySet<string>,
): Targets {
  const byFile = new Map(notes.map((note) => [note.file.normalize('NFC'), note]));
  const byUrl = new Map<string, LocatedNote>();
  for (const note of notes) for (const alias of note.frontMatter.aliases) byUrl.set(trim(alias), note);
  for (const note of notes) byUrl.set(trim(note.url), note);
  const byPage = new Map(pages.map((page) => [trim(page.url), page.url]));
  const names = (): ReadonlySet<string> => new Set([...byFile.keys(), ...files]);

  const noteAt = (target: string): LocatedNote | undefined =>
    [target, `${target}.md`, `${target}/index.md`, `${target}/README.md`]
      .map((name) => byFile.get(name))
      .find((note) => note !== undefined) ?? byUrl.get(target);

  const find = findByName(notes, files);
  const named = new Map<string, NoteName | Asset>();
  const addresses = new Map<string, string>();
  const reached = new Map<string, string>();
  const problems: Problem[] = [];

  const follow = (link: Link): void => {
    const { target, anchor, place } = link;
    const wanted = readWikiTarget(target);
    const meant = wanted ? called(link, find(wanted)) : undefined;
    if (wanted && meant === undefined) return;
    const note = wanted ? byFile.get(meant ?? '') : noteAt(target);
    const address = note?.url ?? assets.get(meant ?? target)?.url ?? byPage.get(target.replace(/\s+/g, '-'));
    if (address === undefined) {
      // A file that is there but could not be read has been told already.
      if (!files.has(target)) problems.push(missing('link-target-exists', '链接的目标', link, names()));
      return;
    }
    addresses.set(target, address);
    if (!note) return;
    reached.set(target, note.file);
    if (anchor === '' || note.ids.includes(anchor)) return;
    const nearest = nearestWord(anchor, note.ids);
    const message = `${note.file} 里没有 #${anchor} 这个位置。`;
    problems.push(problemOf('link-anchor-exists', message, place, nearest && `是不是 #${nearest}？`));
  };

  /** The file that a name means; a name that means none or several is told. */
  const called = (
    link: Link,
    found: readonly string[],
    rule: 'link-target-exists' | 'image-exists' = 'link-target-exists',
  ): string | undefined => {
    const [file, other] = found;
    const { written, place } = link;
    if (file === undefined) {
      const nearest = nearestWord(written, calledNames());
      const message = `没有叫做 ${written} 的笔记或文件。`;
      problems.push(problemOf(rule, message, place, nearest && `是不是 [[${nearest}]]？`));
      return undefined;
    }
    if (other !== undefined) {
      const message = `${written} 可以是 ${file}，也可以是 ${other}。`;
      problems.push(problemOf('link-target-is-unique', message, place, '把文件夹也写上，说清是哪一个。'));
    }
    const note = byFile.get(file.normalize('NFC'));
    const thing = note ? nameOf(note) : assets.get(file);
    if (thing) named.set(link.target, thing);
    return file.normalize('NFC');
  };
  const calledNames = (): string[] => [
    ...notes.flatMap(({ file, title }) => [lastOf(file), title.text]),
    ...[...files].map((file) => file.split('/').at(-1) ?? file),
  ];

  for (const note of notes) {
    note.links.forEach(follow);
    for (const image of note.images) {
      const wanted = readWikiTarget(image.target);
      if (wanted) called(image, find(wanted), 'image-exists');
      else if (!assets.has(image.target) && !files.has(image.target)) {
        problems.push(missing('image-exists', '图片', image, files));
      }
    }
  }
  return { addresses, notes: reached, names: named, problems };
}

/** `a/detr/index.md` is called `detr`, `a/detr.md` as well. */
const lastOf = (file: string): string =>
  file
    .replace(/(?:\/(?:index|readme))?\.(?:md|markdown)$/i, '')
    .split('/')
    .at(-1) ?? file;

function missing(
  rule: 'link-target-exists' | 'image-exists',
  what: string,
  { target, written, place }: Link,
  names: ReadonlySet<string>,
): Problem {
  const shown = written === '' ? '（空）' : readable(written);
  if (target.startsWith('..'))
    return problemOf(rule, `${what} ${shown} 在笔记文件夹之外。`, place, '把它移进来再引用。');
  if (/^(?:[A-Za-z]|file):\//.test(target)) {
    const message = `${what} ${target} 在作者自己的电脑上，这里没有。`;
    return problemOf(rule, message, place, '把它放到笔记旁边，用相对路径引用。');
  }
  const nearest = nearestPath(target, names);
  return problemOf(rule, `${what} ${shown} 不存在。`, place, nearest && `是不是 ${nearest}？`);
}

/** An author reads `图一.png`, not `%E5%9B%BE…`, which is what Markdown makes of it. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

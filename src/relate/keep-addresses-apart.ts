/** Tells every address that two things claim, and moves the later one aside, so that no page overwrites another. */

import type { Note } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Redirect } from '../model/site.ts';
import { problemOf } from '../report/problem-of.ts';

/** Some disks and hosts do not tell case or Unicode form apart. */
const fold = (url: string): string => url.normalize('NFC').toLowerCase();

export interface Owner {
  readonly url: string;
  /** What it is, as the author would say it: `首页`, `分类 detection`. */
  readonly name: string;
}

export function keepAddressesApart(
  notes: readonly Note[],
  pages: readonly Owner[],
): { notes: Note[]; redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const owners = new Map(pages.map((page) => [fold(page.url), page.name]));
  const claim = (url: string, name: string): string | undefined => {
    const owner = owners.get(fold(url));
    if (owner === undefined) owners.set(fold(url), name);
    return owner;
  };

  const apart = notes.map((note) => {
    const owner = claim(note.url, note.file);
    if (owner === undefined) return note;
    const place = note.frontMatter.places.slug ?? { file: note.file, line: 1, column: 1 };
    const advice = '改文件名，或在 front matter 里另写一个 slug。';
    problems.push(problemOf('permalink-is-unique', `地址 ${note.url} 已经归 ${owner} 所有。`, place, advice));
    let url = note.url;
    for (let n = 2; claim(url, note.file) !== undefined; n++) url = note.url.replace(/\/$/, `-${n}/`);
    return { ...note, url };
  });

  const redirects: Redirect[] = [];
  for (const note of apart) {
    for (const from of note.frontMatter.aliases) {
      const owner = claim(from, `${note.file} 的别名`);
      if (owner === undefined) redirects.push({ from, to: note.url });
      else {
        const place = note.frontMatter.places.aliases ?? { file: note.file, line: 1, column: 1 };
        problems.push(
          problemOf('permalink-is-unique', `别名 ${from} 已经归 ${owner} 所有。`, place, '删去这个别名。'),
        );
      }
    }
  }
  return { notes: apart, redirects, problems };
}

/** Tells every address that two things claim, and moves the later one aside, so that no page overwrites another. */

import type { LocatedNote } from '../model/note.ts';
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

/** Files that every site has. */
const made: readonly Owner[] = ['/404.html', '/robots.txt', '/sitemap.xml', '/_redirects', '/.zhaji'].map(
  (url) => ({
    url,
    name: `网站自己的 ${url.slice(1)}`,
  }),
);

/** Hands out each file of the site once; a file is no folder, so nothing stands below one either. */
function claims(): (url: string, name: string) => string | undefined {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const ownerAbove = (file: string): string | undefined => {
    let owner: string | undefined;
    // The highest counts.
    for (const folder of above(file)) owner = files.get(folder) ?? owner;
    return owner;
  };
  return (url, name) => {
    const file = fold(url).replace(/\/$/, '/index.html');
    const owner = files.get(file) ?? folders.get(file) ?? ownerAbove(file);
    if (owner !== undefined) return owner;
    files.set(file, name);
    for (const folder of above(file)) {
      // Then those above it are known, too.
      if (folders.has(folder)) break;
      folders.set(folder, name);
    }
    return undefined;
  };
}

/** `/a/b/c` → `/a/b`, `/a`. */
function* above(file: string): Generator<string> {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    yield file.slice(0, end);
}

export function keepAddressesApart(
  notes: readonly LocatedNote[],
  pages: readonly Owner[],
): { notes: LocatedNote[]; redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const claim = claims();
  for (const page of [...made, ...pages]) claim(page.url, page.name);

  const apart = notes.map((note) => {
    const owner = claim(note.url, note.file);
    if (owner === undefined) return note;
    const place = note.frontMatter.places.slug ?? { file: note.file, line: 1, column: 1 };
    const advice = '改文件名，或在 front matter 里另写一个 slug。';
    problems.push(problemOf('permalink-is-unique', `地址 ${note.url} 已经归 ${owner} 所有。`, place, advice));
    // Below a file there is no room at all, whatever the last part says.
    const flat = `/${note.url.slice(1, -1).replaceAll('/', '-')}/`;
    let url = note.url;
    for (let n = 2; claim(url, note.file) !== undefined; n++) {
      url = (n < 10 ? note.url : flat).replace(/\/$/, `-${n}/`);
    }
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

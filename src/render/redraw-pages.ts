/** Pages → files, of which those that would come out as the last build drew them say so. */

import type { OutputFile } from '../model/output-file.ts';
import type { Page } from '../model/page.ts';
import type { Pieces } from '../model/pieces.ts';
import { fileOf } from './file-of.ts';
import type { Stamps } from './stamps.ts';
import type { WatchedSite } from './watch-site.ts';

/** What pages were drawn from, by the path of their file. */
export interface DrawnPages {
  /** What pages looked up, each with a stamp of what was found. */
  readonly finds: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, DrawnPage>>;
}

export interface DrawnPage {
  /** A stamp of what the page says that it shows. */
  readonly shows: string;
  /** Names of what it looked up. */
  readonly finds: readonly string[];
}

export interface RedrawnPages {
  readonly files: OutputFile[];
  /** What there is to remember when all files have been written. */
  drawn(): DrawnPages;
}

/** @param last nothing for a program that draws in another way */
export function redrawPages(
  pages: readonly Page[],
  watched: WatchedSite,
  stamps: Stamps,
  last: DrawnPages = { finds: {}, pages: {} },
): RedrawnPages {
  const now = new Map<string, DrawnPage>();
  const files = pages.map((page) => {
    const path = fileOf(page.url);
    const before = last.pages[path];
    const isAsBefore =
      before !== undefined &&
      before.shows === stamps.ofList(page.shows) &&
      before.finds.every((name) => watched.find(name) === last.finds[name]);
    if (isAsBefore) now.set(path, before);
    const draw = (): Pieces => {
      const { html, finds } = watched.watch(page.draw);
      now.set(path, { shows: stamps.ofList(page.shows), finds });
      return html;
    };
    return { path, body: { draw, isAsBefore } };
  });
  return {
    files,
    drawn() {
      const names = new Set([...now.values()].flatMap(({ finds }) => finds));
      return {
        finds: Object.fromEntries(Array.from(names, (name) => [name, watched.find(name)])),
        pages: Object.fromEntries(now),
      };
    },
  };
}

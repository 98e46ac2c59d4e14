/** What is remembered of the last build of a site, on the disk. */

import type { Shelf } from '../cache/shelf.ts';
import type { Standing } from '../model/output.ts';
import type { Problem } from '../model/problem.ts';
import type { Survey } from '../model/survey.ts';
import type { StampMemory } from '../read/stamp-notes.ts';
import type { DrawnPages } from '../render/redraw-pages.ts';

/** What the author was told. */
export interface Told {
  readonly problems: readonly Problem[];
  readonly lenient: boolean;
  readonly notes: number;
  readonly pages: number;
  readonly formulas: number;
}

/** Enough to see that nothing has changed. */
export interface FreshRecord {
  /** Of the program that made the site. */
  readonly program: string;
  readonly content: Survey;
  readonly given: Survey;
  readonly standing: readonly (readonly [path: string, stands: string])[];
  readonly told: Told;
}

/** What a build needs to do only what has changed. */
export interface WorkRecord {
  readonly program: string;
  readonly stamps: StampMemory;
  readonly drawn: DrawnPages;
}

export interface SiteRecord {
  fresh(): FreshRecord | undefined;
  work(): WorkRecord | undefined;
  save(fresh: Omit<FreshRecord, 'standing'>, work: WorkRecord, standing: Standing): void;
}

/** @param name of the site among those built from this cache */
export function siteRecord(shelf: Shelf, name: string): SiteRecord {
  const [freshName, workName] = [`sites/${name}.fresh`, `sites/${name}.work`];
  const read = (entry: string) => {
    const bytes = shelf.take(entry);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  };
  return {
    fresh: () => read(freshName),
    work: () => read(workName),
    save(fresh, work, standing) {
      // Without its other half a record is of no use.
      shelf.drop(freshName);
      shelf.put(workName, JSON.stringify(work));
      shelf.put(freshName, JSON.stringify({ ...fresh, standing: [...standing] }));
    },
  };
}

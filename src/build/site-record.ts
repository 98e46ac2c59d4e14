/** What is remembered of the last build of a site, on the disk. */

import type { Shelf } from '../cache/shelf.ts';
import type { PackedFacts } from '../compile/compile-notes.ts';
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
  /** Of the notes; without them each is looked for on its own. */
  facts(): PackedFacts;
  forgetFacts(): void;
  saveFacts(facts: PackedFacts): void;
  save(fresh: Omit<FreshRecord, 'standing'>, work: WorkRecord, standing: Standing): void;
}

/** @param name of the site among those built from this cache */
export function siteRecord(shelf: Shelf, name: string): SiteRecord {
  const [freshName, workName, factsName] = [
    `sites/${name}.fresh`,
    `sites/${name}.work`,
    `sites/${name}.facts`,
  ];
  const read = (entry: string) => {
    const json = shelf.take(entry)?.toString();
    return json && JSON.parse(json);
  };
  return {
    fresh: () => read(freshName),
    work: () => read(workName),
    facts() {
      // As strings are in memory: to read megabytes of Chinese in UTF-8 takes longer than all else here.
      const lines = shelf.take(factsName)?.toString('utf16le').split('\n') ?? [];
      return new Map(
        lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
      );
    },
    forgetFacts: () => shelf.drop(factsName),
    saveFacts(facts) {
      // A line each: JSON has no line ends of its own.
      const lines = Array.from(facts, ([key, json]) => `${key} ${json}`);
      shelf.put(factsName, Buffer.from(lines.join('\n'), 'utf16le'));
    },
    save(fresh, work, standing) {
      // Without its other half a record is of no use.
      shelf.drop(freshName);
      shelf.put(workName, JSON.stringify(work));
      shelf.put(freshName, JSON.stringify({ ...fresh, standing: [...standing] }));
    },
  };
}

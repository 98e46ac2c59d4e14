/** What is remembered of the last build of a site, on the disk. */

import type { Shelf } from '../cache/shelf.ts';
import type { PackedFacts } from '../compile/compile-notes.ts';
import type { Glyphs } from '../model/glyphs.ts';
import type { NoteContext } from '../model/made-note.ts';
import type { Standing } from '../model/output.ts';
import type { Problem } from '../model/problem.ts';
import type { Survey } from '../model/survey.ts';
import type { StampMemory } from '../read/stamp-notes.ts';
import type { DrawnPages } from '../render/redraw-pages.ts';
import type { MeasuredList } from '../render/watch-site.ts';
import type { Wardrobe } from '../subset/open-wardrobe.ts';

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
  /** Of which pages tell the size. */
  readonly measured: readonly MeasuredList[];
  /** By file. */
  readonly places: Readonly<Record<string, NotePlace>>;
}

/** A stamp of a text begins with the key of its note. */
export const keysOf =
  (work: WorkRecord | undefined) =>
  (file: string): string | undefined =>
    work?.drawn.finds[`texts ${file}`]?.split(' ')[0];

/** What a build needs when nothing has changed but what only the pages of some notes show. */
export interface RetouchRecord {
  readonly context: NoteContext;
  /** Characters that are in the fonts of every page, whatever the notes say. */
  readonly common: Pick<Glyphs, 'regular' | 'bold'>;
  /** What the page of a note looked up, by name, as `DrawnPages` has it; nothing for what is not kept. */
  lookUp(name: string): { readonly found?: unknown } | undefined;
}

export interface NotePlace {
  readonly url: string;
  readonly category: string;
  /** Site paths of the style sheets that name its own fonts. */
  readonly sheets: readonly string[];
}

/** What `RetouchRecord` is made from. */
export interface RetouchContent extends Omit<RetouchRecord, 'lookUp'> {
  readonly found: ReadonlyMap<string, { readonly found: unknown }>;
}

export interface SiteRecord {
  fresh(): FreshRecord | undefined;
  work(): WorkRecord | undefined;
  retouch(): RetouchRecord | undefined;
  wardrobe(): Wardrobe | undefined;
  /** Of the notes; without them each is looked for on its own. */
  facts(): PackedFacts;
  forgetFacts(): void;
  saveFacts(facts: PackedFacts): void;
  /** @param others nothing where they are as before */
  save(
    fresh: Omit<FreshRecord, 'standing'>,
    work: WorkRecord,
    standing: Standing,
    others: { readonly retouch?: RetouchContent; readonly wardrobe?: Wardrobe },
  ): void;
}

/** Another whenever something in a record is written in another way: what an older program has left is not understood. */
const format = 2;

const lineEnd = 10;

/** @param name of the site among those built from this cache */
export function siteRecord(shelf: Shelf, name: string): SiteRecord {
  const entry = (part: string): string => `sites/${name}-${format}.${part}`;
  const [freshName, workName] = [entry('fresh'), entry('work')];
  const [retouchName, wardrobeName] = [entry('retouch'), entry('wardrobe')];
  const factsName = entry('facts');
  const read = (named: string) => {
    const json = shelf.take(named)?.toString();
    return json && JSON.parse(json);
  };
  return {
    fresh() {
      const kept = read(freshName);
      return kept && { ...kept, content: surveyIn(kept.content), given: surveyIn(kept.given) };
    },
    work() {
      const kept = read(workName);
      return kept && { ...kept, stamps: stampsIn(kept.stamps) };
    },
    wardrobe: () => read(wardrobeName),
    retouch() {
      const bytes = shelf.take(retouchName);
      if (!bytes) return undefined;
      const known: Omit<RetouchRecord, 'lookUp'> = JSON.parse(
        bytes.toString('utf8', 0, bytes.indexOf(lineEnd)),
      );
      return {
        ...known,
        // Few are wanted of thousands.
        lookUp(name) {
          const start = Buffer.from(`\n${JSON.stringify(name)} `);
          const at = bytes.indexOf(start);
          const from = at + start.length;
          return at < 0 ? undefined : JSON.parse(bytes.toString('utf8', from, bytes.indexOf(lineEnd, from)));
        },
      };
    },
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
    save(fresh, work, standing, { retouch, wardrobe }) {
      // Without its other parts a record is of no use.
      shelf.drop(freshName);
      if (retouch) {
        const { found, ...known } = retouch;
        const lines = Array.from(found, ([one, value]) => `${JSON.stringify(one)} ${JSON.stringify(value)}`);
        shelf.put(retouchName, `${[JSON.stringify(known), ...lines].join('\n')}\n`);
      }
      if (wardrobe) shelf.put(wardrobeName, JSON.stringify(wardrobe));
      shelf.put(workName, JSON.stringify({ ...work, stamps: keptStamps(work.stamps) }));
      const { content, given } = fresh;
      const surveys = { content: keptSurvey(content), given: keptSurvey(given) };
      shelf.put(freshName, JSON.stringify({ ...fresh, ...surveys, standing: [...standing] }));
    },
  };
}

/** As JSON has it. */
const keptSurvey = (survey: Survey) => ({ ...survey, stats: [...survey.stats] });
const keptStamps = ({ survey, stamps }: StampMemory) => ({
  survey: keptSurvey(survey),
  stamps: [...stamps],
});

const surveyIn = (kept: ReturnType<typeof keptSurvey>): Survey => ({ ...kept, stats: new Map(kept.stats) });
const stampsIn = ({ survey, stamps }: ReturnType<typeof keptStamps>): StampMemory => ({
  survey: surveyIn(survey),
  stamps: new Map(stamps),
});

/** What a build needs to do only what has changed. */

import type { StampMemory } from '../read/stamp-notes.ts';
import type { DrawnPages } from '../render/redraw-pages.ts';
import type { MeasuredList } from '../render/watch-site.ts';

export interface WorkRecord {
  readonly program: string;
  readonly stamps: StampMemory;
  readonly drawn: DrawnPages;
  /** Of which pages tell the size. */
  readonly measured: readonly MeasuredList[];
  /** By file. */
  readonly places: Readonly<Record<string, NotePlace>>;
}

export interface NotePlace {
  readonly url: string;
  readonly category: string;
  /** Site paths of the style sheets that name its own fonts. */
  readonly sheets: readonly string[];
}

/** A stamp of a text begins with the key of its note. */
export const keysOf =
  (work: WorkRecord | undefined) =>
  (file: string): string | undefined =>
    work?.drawn.finds[`texts ${file}`]?.split(' ')[0];

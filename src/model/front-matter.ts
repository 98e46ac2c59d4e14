/** What the head of a note says, decoded and checked. */

import type { Place } from './problem.ts';

export interface FrontMatter {
  readonly title?: string;
  /** `YYYY-MM-DD` in the site's time zone, as written. */
  readonly date?: string;
  readonly updated?: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly series?: string;
  /** Markdown. */
  readonly excerpt?: string;
  readonly draft: boolean;
  /** Old addresses of this note, as site paths: `/old/name/`. */
  readonly aliases: readonly string[];
  readonly slug?: string;
  readonly paper?: string;
  /** Notes whose papers this one's stands on, by the last part of their path. */
  readonly buildsOn: readonly string[];
  /** Notes whose papers this one is set against. */
  readonly compares: readonly string[];
  /** TeX macros of this note alone: `\name` → expansion. */
  readonly macros: Readonly<Record<string, string>>;
  /** Where each key's value stands, for complaints that only a later stage can make. */
  readonly places: Readonly<Record<string, Place>>;
}

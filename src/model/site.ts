/** The whole notebook with everything that needs two notes worked out; what templates draw from. */

import type { Fragment } from './fragment.ts';
import type { Label } from './label.ts';
import type { Note } from './note.ts';
import type { SiteConfig } from './site-config.ts';
import type { Term } from './term.ts';
import type { Variant } from './variant.ts';
import type { Work } from './work.ts';

/** A file that notes point at, published under a name that holds its hash. */
export interface Asset {
  /** Path from the content folder. */
  readonly file: string;
  /** Site path: `/assets/pipeline.3f2a9c.svg`. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  /** The same picture in smaller files; a format's first is its narrowest, and the best format comes first. */
  readonly variants?: readonly Variant[];
  /** A small SVG, sanitised, to stand in the page itself so that it follows the page's colours. */
  readonly svg?: string;
}

export interface Category {
  /** `detection/two-stage`; empty for notes that have none. */
  readonly path: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** Newest first; notes of the categories below are not among them. */
  readonly notes: readonly Note[];
  readonly children: readonly Category[];
}

export interface Tag {
  readonly name: string;
  readonly url: string;
  readonly notes: readonly Note[];
}

export interface Year {
  /** `2026`, or empty for notes without a date. */
  readonly year: string;
  readonly url: string;
  readonly notes: readonly Note[];
}

/** A note that links to another, with the sentence that does. */
export interface Backlink {
  readonly note: Note;
  readonly sentence: Fragment;
}

/** What a note's page says of other notes. */
export interface Relations {
  /** No. 1 is the oldest. */
  readonly number: number;
  readonly previous?: Note;
  readonly next?: Note;
  readonly backlinks: readonly Backlink[];
}

/** A label, and the note that holds it. */
export interface LabelledNote {
  readonly note: Note;
  readonly label: Label;
}

/** A tie of the lineage: the paper of `from` stands on that of `to`, or is set against it. */
export interface Tie {
  readonly from: Note;
  readonly to: Note;
  readonly kind: 'builds-on' | 'compares';
}

/** A term of the glossary, and the notes that use it, oldest first. */
export interface GlossaryEntry extends Term {
  readonly notes: readonly Note[];
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface Site {
  readonly config: SiteConfig;
  /** Newest first. */
  readonly notes: readonly Note[];
  /** The tree, roots in order. */
  readonly categories: readonly Category[];
  readonly tags: readonly Tag[];
  readonly years: readonly Year[];
  /** By the note's file. */
  readonly relations: ReadonlyMap<string, Relations>;
  readonly redirects: readonly Redirect[];
  /** By path from the content folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Where each link target leads: site path without the base; what is missing is not here. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What each reference to another note leads to, by how it is written; what is missing is not here. */
  readonly labels: ReadonlyMap<string, LabelledNote>;
  /** What each name in `[[ ]]` means, by link target. */
  readonly names: ReadonlyMap<string, Note | Asset>;
  readonly lineage: readonly Tie[];
  /** The bibliography, by key. */
  readonly works: ReadonlyMap<string, Work>;
  /** In the author's order. */
  readonly glossary: readonly GlossaryEntry[];
  /** Site paths of the style sheets. */
  readonly styles: { readonly list: string; readonly note: string };
  readonly fonts: {
    /** Site paths of the fonts that every page needs first. */
    readonly first: readonly string[];
    /** Those that nearly every formula needs. */
    readonly math: readonly string[];
    /** Site paths of the sheets that name fonts for one note alone, by the site path of its page. */
    readonly notes: ReadonlyMap<string, readonly string[]>;
    /** The like for every other page. */
    readonly lists: readonly string[];
  };
  readonly scripts: {
    /** Site path of the script that every page may do without. */
    readonly page: string;
    /** The script in the head of every page, and its hash for the page's policy. */
    readonly restoreTheme: { readonly code: string; readonly hash: string };
  };
}

/** The site before its fonts are cut, for which all else must be known. */
export type RelatedSite = Omit<Site, 'styles' | 'fonts'>;

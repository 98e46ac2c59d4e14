/** The whole notebook with everything that needs two notes worked out; what templates draw from. */

import type { Fragment } from './fragment.ts';
import type { Label } from './label.ts';
import type { Citation, Note, NoteName, NoteText } from './note.ts';
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
  /** What that sets in bold. */
  readonly svgBold?: string;
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
  readonly note: NoteName;
  readonly sentence: Fragment;
}

/** What a note's page says of the notebook around it. */
export interface Relations {
  /** No. 1 is the oldest. */
  readonly number: number;
  readonly category?: { readonly name: string; readonly url: string };
  readonly tags: readonly { readonly name: string; readonly url: string }[];
  readonly previous?: NoteName;
  readonly next?: NoteName;
  readonly backlinks: readonly Backlink[];
  /** The notes of its series, oldest first, this one among them; none when it is alone. */
  readonly series: readonly NoteName[];
  /** Its own ties of the lineage. */
  readonly ties: readonly Tie[];
  readonly citations: readonly Citation['key'][];
}

/** A label, and the note that holds it. */
export interface LabelledNote {
  readonly note: NoteName;
  readonly label: Label;
}

/** A note in the lineage. */
export interface Kin extends NoteName {
  readonly number: number;
  readonly paper: string;
}

/** A tie of the lineage: the paper of `from` stands on that of `to`, or is set against it. */
export interface Tie {
  readonly from: Kin;
  readonly to: Kin;
  readonly kind: 'builds-on' | 'compares';
}

/** A term of the glossary, and the notes that use it, oldest first. */
export interface GlossaryEntry extends Term {
  readonly notes: readonly NoteName[];
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The texts of the notes, by file. */
export interface Texts {
  get(file: string): NoteText | undefined;
  /** Tells two versions of a text apart without fetching either. */
  stampOf(file: string): string | undefined;
}

/** How much there is to read. */
export interface Sizes {
  /** Han and words of some notes together. */
  of(notes: readonly Pick<Note, 'file'>[]): number;
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
  /** By the note's file. */
  readonly texts: Texts;
  readonly sizes: Sizes;
  readonly redirects: readonly Redirect[];
  /** By path from the content folder. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Where each link target leads: site path without the base; what is missing is not here. */
  readonly addresses: ReadonlyMap<string, string>;
  /** What each reference to another note leads to, by how it is written; what is missing is not here. */
  readonly labels: ReadonlyMap<string, LabelledNote>;
  /** What each name in `[[ ]]` means, by link target. */
  readonly names: ReadonlyMap<string, NoteName | Asset>;
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
    /** Those whose letters are wider or narrower than what stands in for them, each with the class of what it draws. */
    readonly math: readonly { readonly url: string; readonly draws: string }[];
  };
  /** Site paths of the sheets that name fonts for some pages alone: by the site path of a note, or by `*` for all others. */
  readonly fontSheets: ReadonlyMap<string, readonly string[]>;
  readonly scripts: {
    /** Site path of the script that every page may do without. */
    readonly page: string;
    /** The script in the head of every page, and its hash for the page's policy. */
    readonly restoreTheme: { readonly code: string; readonly hash: string };
  };
}

/** The site before its fonts are cut, for which all else must be known. */
export type RelatedSite = Omit<Site, 'styles' | 'fonts' | 'fontSheets'>;

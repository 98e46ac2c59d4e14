/** One note: first as compiled, plain data that knows nothing of other notes; then with its place on the site. */

import type { Drawings, PlacedDrawing } from './drawing.ts';
import type { Fragment, WrittenFragment } from './fragment.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Glyphs } from './glyphs.ts';
import type { Label, Reference } from './label.ts';
import type { Place, Problem } from './problem.ts';

/** A heading of the outline. */
export interface OutlineItem {
  readonly id: string;
  /** 2 for `##`, 3 for `###`. */
  readonly depth: number;
  readonly text: string;
  readonly html: Fragment;
}

/** A reference from this note to something outside it, to be checked and turned around into backlinks. */
export interface Link {
  readonly target: string;
  readonly anchor: string;
  readonly written: string;
  readonly place: Place;
}

/** What a note says where it links. */
export interface Mention {
  readonly target: string;
  readonly sentence: Fragment;
  readonly glyphs: Glyphs;
}

/** A work that a note cites. */
export interface Citation {
  readonly key: string;
  /** In brackets it is surely meant; `@name` in running text may be something else. */
  readonly certain: boolean;
  readonly place: Place;
}

export interface RichText {
  readonly text: string;
  readonly html: Fragment;
}

export interface Counts {
  readonly han: number;
  /** Words outside Han. */
  readonly words: number;
  readonly inlineMath: number;
  readonly displayMath: number;
  readonly code: number;
  readonly images: number;
}

/** What only the page of the note itself shows. It weighs far more than all else, so it is fetched when that page is drawn. */
export interface NoteText {
  readonly outline: readonly OutlineItem[];
  readonly body: WrittenFragment;
}

/** What is known of a note without its text. */
export interface NoteFacts {
  /** Path of the file from the content folder; its identity. */
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly title: RichText;
  readonly excerpt: RichText;
  readonly counts: Counts;
  readonly minutes: number;
  /** Every id in the body that an anchor may name. */
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  readonly images: readonly Link[];
  /** The sentence around the first link to each target. */
  readonly mentions: readonly Mention[];
  readonly labels: readonly Label[];
  /** To labels that this note does not hold. */
  readonly references: readonly Reference[];
  /** Works that the note cites, in the order it does. */
  readonly citations: readonly Citation[];
  /** Of all that is drawn: title, outline, excerpt and body. */
  readonly glyphs: Glyphs;
  /** Of title and excerpt alone. */
  readonly cardGlyphs: Glyphs;
  /** Terms of the glossary that stand in the title or the text. */
  readonly terms: readonly string[];
  readonly problems: readonly Problem[];
}

/** What compile makes of one file. */
export interface CompiledNote extends NoteFacts, NoteText {
  readonly body: Fragment;
  readonly drawings: Drawings<PlacedDrawing>;
}

/** A note with the address and category that its place in the folder gives it. */
export interface LocatedNote extends NoteFacts {
  /** Category path: `detection`, `detection/two-stage`, or empty. */
  readonly category: string;
  /** Site path: `/detection/detr/`. */
  readonly url: string;
}

/** What any page may show of a note. */
export type Note = Pick<
  LocatedNote,
  'file' | 'url' | 'category' | 'frontMatter' | 'title' | 'excerpt' | 'minutes'
>;

/** What a link to a note says. */
export type NoteName = Pick<Note, 'file' | 'url' | 'title'>;

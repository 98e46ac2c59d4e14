/** A notebook as data that edits can change: what its files will say, with notes by number in place of addresses. */

export interface Sketch {
  readonly settings: Settings;
  readonly notes: readonly NoteSketch[];
  readonly works: readonly WorkSketch[];
  readonly terms: readonly TermSketch[];
  /** Shared files by path from the content folder → what they look like. */
  readonly pictures: Readonly<Record<string, number>>;
  /** How many notes there ever were. */
  readonly made: number;
}

export interface Settings {
  /** Whether there is a site.yaml; without one the notebook is read as a stranger's. */
  readonly written: boolean;
  /** Keys of site.yaml that hold one value, as YAML. */
  readonly plain: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, { readonly name: string; readonly order: number }>>;
  readonly navigation: readonly string[];
  readonly macros: Readonly<Record<string, string>>;
  readonly brackets: boolean;
}

export interface NoteSketch {
  /** What pieces of other notes point at; the same whatever becomes of the note. */
  readonly id: number;
  readonly folder: string;
  readonly name: string;
  /** In a folder of its own, with files beside it. */
  readonly alone: boolean;
  readonly title: string;
  /** Another note that the title names. */
  readonly inTitle?: number;
  /** Keys of the front matter, as YAML. */
  readonly head: Readonly<Record<string, string>>;
  readonly excerpt?: Piece;
  readonly buildsOn: readonly number[];
  readonly compares: readonly number[];
  /** Stands in the names of all its labels. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Files of its own, by name. */
  readonly beside: Readonly<Record<string, number>>;
}

export interface WorkSketch {
  readonly key: string;
  readonly family: string;
  readonly title: string;
  readonly year: number;
}

export interface TermSketch {
  readonly term: string;
  readonly english: string;
  readonly definition: string;
  readonly not: readonly string[];
}

/** A paragraph or block of a note. */
export interface Piece {
  readonly kind: PieceKind;
  /** The note that it points at, if it does. */
  readonly to: number;
  /** The picture, work or term that it holds, if it does. */
  readonly thing: string;
  /** One of several ways to say it. */
  readonly way: number;
}

/** What may stand in a sentence, an excerpt's too. */
export const sentenceKinds = [
  'words',
  'strong',
  'math',
  'siteMacro',
  'ownMacro',
  'link',
  'anchor',
  'wiki',
  'wikiTitle',
  'wikiAnchor',
  'wikiAlias',
  'page',
  'download',
  'cite',
  'narrative',
  'term',
  'reference',
  'ownReference',
  'longReference',
  'inlineImage',
] as const;

export const blockKinds = [
  'figure',
  'ownFigure',
  'embed',
  'footnote',
  'code',
  'chart',
  'heading',
  'equation',
  'callout',
  'list',
  'table',
  'more',
] as const;

/** What makes a build fail, unless the notebook is a stranger's. */
export const brokenKinds = ['deadLink', 'looseLink', 'unknownLabel', 'badMath'] as const;

export type PieceKind =
  | (typeof sentenceKinds)[number]
  | (typeof blockKinds)[number]
  | (typeof brokenKinds)[number];

/** HTML with holes: whatever depends on another file is left open here and filled when the page is drawn. */

/** The address of something outside the note; fills an attribute value. */
export interface LinkHole {
  readonly kind: 'link';
  /**
   * What is meant: a note, an asset or a page, as a path from the content folder without a leading slash, or by its name
   * as `wiki-target.ts` writes it.
   */
  readonly target: string;
  /** A fragment with its `#`, percent-decoded, or nothing. */
  readonly anchor: string;
  /** What the author wrote, used when the target is missing. */
  readonly written: string;
}

/** A whole image element: its address, size and kind depend on the image's bytes. */
export interface ImageHole {
  readonly kind: 'image';
  /** Path of the image from the content folder, or its name as `wiki-target.ts` writes it. */
  readonly target: string;
  readonly alt: string;
  readonly title?: string;
  readonly width?: string;
  readonly height?: string;
  /** A share of the image's own size, such as `0.5`. */
  readonly scale?: string;
  /** The first image of a text, among its first blocks: likely in sight at once. */
  readonly early?: true;
}

/** The title of another note, inside a wikilink that gives no words of its own. */
export interface TitleHole {
  readonly kind: 'title';
  readonly target: string;
  /** The name as the author wrote it, shown when nothing bears it. */
  readonly written: string;
}

/** A reference to a label of another note: a whole link, whose text is the label's number and the note's name. */
export interface ReferenceHole {
  readonly kind: 'reference';
  /** As written: `eq:loss`, or `detection/detr#eq:loss`. */
  readonly label: string;
  /** `ref`, `eqref`, `cref`. */
  readonly form: string;
}

/** A citation: which words stand here depends on the bibliography. */
export interface CitationHole {
  readonly kind: 'citation';
  readonly cited: readonly { readonly key: string; readonly prefix: string; readonly locator: string }[];
  /** `[@key]` stands in parentheses, `@key` is part of the sentence. */
  readonly form: 'parenthetical' | 'narrative';
  /** What the author wrote, used when the work is missing. */
  readonly written: string;
}

export type Hole = CitationHole | LinkHole | ImageHole | TitleHole | ReferenceHole;

export type Fragment = readonly (string | Hole)[];

/** One of which whole passages have been written already: HTML in UTF-8, which a page takes over as it is. */
export type WrittenFragment = readonly (string | Uint8Array | Hole)[];

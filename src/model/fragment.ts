/** HTML with holes: whatever depends on another file is left open here and filled when the page is drawn. */

/** The address of something outside the note; fills an attribute value. */
export interface LinkHole {
  readonly kind: 'link';
  /** What is meant, as a path from the content folder without a leading slash: a note, an asset or a page. */
  readonly target: string;
  /** A fragment with its `#`, percent-decoded, or nothing. */
  readonly anchor: string;
  /** What the author wrote, used when the target is missing. */
  readonly written: string;
}

/** A whole image element: its address, size and kind depend on the image's bytes. */
export interface ImageHole {
  readonly kind: 'image';
  /** Path of the image from the content folder. */
  readonly target: string;
  readonly alt: string;
  readonly title?: string;
  readonly width?: string;
  readonly height?: string;
}

/** A reference to a label of another note: a whole link, whose text is the label's number and the note's name. */
export interface ReferenceHole {
  readonly kind: 'reference';
  /** As written: `eq:loss`, or `detection/detr#eq:loss`. */
  readonly label: string;
  /** `ref`, `eqref`, `cref`. */
  readonly form: string;
}

export type Hole = LinkHole | ImageHole | ReferenceHole;

export type Fragment = readonly (string | Hole)[];

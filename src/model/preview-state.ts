/** What the preview server tells an open page of the notebook; plain data that crosses a websocket. */

export interface PreviewState {
  /** Goes up whenever a page may have changed. */
  readonly edition: number;
  /** Goes up whenever a file of `public/` changed, which only a reload shows for certain. */
  readonly reload: number;
  /** The notebook's errors, all of them. */
  readonly complaints: readonly Complaint[];
  /** A fault of our own, as text with its stack. */
  readonly fault?: string;
}

export interface Complaint {
  /** `content/detection/detr/index.md:3:5`, as the author can open it. */
  readonly place: string;
  readonly rule: string;
  readonly message: string;
  readonly advice?: string;
  readonly line?: MarkedLine;
}

/** A line of a note in three parts; the middle one is meant. */
export interface MarkedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The websocket event that carries a PreviewState. */
export const previewEvent = 'zhaji:state';

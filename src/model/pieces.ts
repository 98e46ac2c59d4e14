/** A text in pieces, one after another, some of them in UTF-8 already: what is only passed on need not become a text and bytes again. */

export type Pieces = readonly (string | Uint8Array)[];

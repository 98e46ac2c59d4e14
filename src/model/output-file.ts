/** One file of the published site: bytes to write, a file to copy, or bytes to make when they are asked for. */

import type { Pieces } from './pieces.ts';

export interface OutputFile {
  /** Path from the output folder, with forward slashes, not percent-encoded. */
  readonly path: string;
  readonly body: OutputBody;
  /** The path names all that shapes the bytes, so that a file in its place with the same path is the same. */
  readonly isNamedByContent?: boolean;
}

export type OutputBody =
  | string
  | Uint8Array
  | { readonly copyOf: string }
  | { readonly make: () => Promise<Uint8Array> }
  | {
      readonly draw: () => Pieces;
      /** It would be drawn just as the last build drew it. */
      readonly isAsBefore: boolean;
    };

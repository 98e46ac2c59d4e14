/** One file of the published site: bytes to write, or a file to copy. */

export interface OutputFile {
  /** Path from the output folder, with forward slashes, not percent-encoded. */
  readonly path: string;
  readonly body: string | Uint8Array | { readonly copyOf: string };
}

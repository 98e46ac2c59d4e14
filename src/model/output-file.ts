/** One file of the published site: bytes to write, a file to copy, or bytes to make when they are asked for. */

export interface OutputFile {
  /** Path from the output folder, with forward slashes, not percent-encoded. */
  readonly path: string;
  readonly body:
    | string
    | Uint8Array
    | { readonly copyOf: string }
    | { readonly make: () => Promise<Uint8Array> };
}

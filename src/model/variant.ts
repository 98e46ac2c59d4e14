/** A picture of a note once more, in another format and at another width: a smaller file that a browser may choose. */

export interface Variant {
  readonly format: 'avif' | 'webp';
  /** Pixels. */
  readonly width: number;
  /** Site path: `/assets/street-760.3f2a9c0d11.avif`. */
  readonly url: string;
  /** Names its bytes by everything that shapes them, so that it is known before they are made. */
  readonly key: string;
}

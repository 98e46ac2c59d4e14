/** A page is data: where it stands, what it is called, and how to draw it when somebody asks. */

import type { Pieces } from './pieces.ts';

export interface Page {
  /** Site path: `/detection/detr/` or `/404.html`. */
  readonly url: string;
  readonly title: string;
  /** Last change, `YYYY-MM-DD`, for the sitemap. */
  readonly updated?: string;
  /** Kept out of the sitemap and from search engines. */
  readonly hidden?: boolean;
  /**
   * Whatever it draws from beside what it looks up in the site as it is drawn. A page that shows the same, and finds the
   * same, is not drawn again.
   */
  readonly shows: unknown;
  /** The whole HTML document. */
  readonly draw: () => Pieces;
}

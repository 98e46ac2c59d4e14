/** A page is data: where it stands, what it is called, and how to draw it when somebody asks. */

export interface Page {
  /** Site path: `/detection/detr/` or `/404.html`. */
  readonly url: string;
  readonly title: string;
  /** Last change, `YYYY-MM-DD`, for the sitemap. */
  readonly updated?: string;
  /** Kept out of the sitemap and from search engines. */
  readonly hidden?: boolean;
  /** The whole HTML document. */
  readonly draw: () => string;
}

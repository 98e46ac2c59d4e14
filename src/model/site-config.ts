/** What `content/site.yaml` says, decoded, with defaults filled in. */

export interface CategoryConfig {
  readonly name: string;
  readonly description: string;
  readonly order: number;
}

export interface NavigationItem {
  readonly name: string;
  /** A site path (`/archive/`) or an absolute http(s) URL. */
  readonly url: string;
}

export interface SiteConfig {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Origin of the published site without a trailing slash, such as `https://notes.example.org`; empty when unknown. */
  readonly url: string;
  /** Path that the site lives under; starts and ends with a slash. */
  readonly base: string;
  /** BCP 47, such as `zh-Hans`. */
  readonly language: string;
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timezone: string;
  /** Category path → its name, description and order. */
  readonly categories: Readonly<Record<string, CategoryConfig>>;
  readonly navigation: readonly NavigationItem[];
  /** `brackets`: whether `\(…\)` and `\[…\]` are formulas too. */
  readonly math: { readonly macros: Readonly<Record<string, string>>; readonly brackets: boolean };
  /** `budget` in visual units: Han 1, Latin ½. */
  readonly excerpt: { readonly budget: number };
  /** How citations read: `He 等，2022`, or the number of the work in the note's list. */
  readonly citations: 'author-year' | 'numbered';
  readonly notesPerPage: number;
}

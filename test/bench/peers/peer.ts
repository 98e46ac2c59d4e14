/** A peer before it is installed: its packages, its files, and how it is run. */

export interface Peer {
  readonly id: string;
  readonly title: string;
  /** Name → exact version. */
  readonly packages: Readonly<Record<string, string>>;
  /** The folder of the notes, within the project. */
  readonly notes: string;
  /** Path within the project → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Within the project. */
  readonly output: string;
  /** Within the project. */
  readonly caches: readonly string[];
  /** For a peer that does not take the category from the folder. */
  readonly lineForCategory?: (category: string) => string;
}

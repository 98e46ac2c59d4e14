/** A folder of notes as read from the disk, before anything is compiled. */

import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import type { SiteConfig } from './site-config.ts';
import type { Survey } from './survey.ts';
import type { Term } from './term.ts';
import type { Work } from './work.ts';

/** One Markdown file, decoded. */
export interface Source {
  /** Path from the content folder: `detection/detr/index.md`. */
  readonly file: string;
  /** The Markdown with the front matter blanked line for line, so that places stay true. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

export interface Notebook {
  readonly config: SiteConfig;
  /** A folder without `site.yaml` is somebody else's: errors become warnings and the build goes on. */
  readonly lenient: boolean;
  /** Names its notes, and says how all files stand. */
  readonly survey: Survey;
  /** Every other file of the folder, by path: what links and images may point at. */
  readonly files: ReadonlySet<string>;
  /** What notes may cite, by key. */
  readonly works: ReadonlyMap<string, Work>;
  /** The words that the notebook agrees on. */
  readonly glossary: readonly Term[];
  readonly problems: readonly Problem[];
}

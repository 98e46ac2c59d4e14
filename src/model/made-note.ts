/** What one Markdown file becomes, and what of the notebook it depends on. */

import type { CompiledNote, NoteFacts } from './note.ts';
import type { Problem } from './problem.ts';
import type { SiteConfig } from './site-config.ts';
import type { Term } from './term.ts';

/** All of the notebook that shapes a note beside its own file. */
export interface NoteContext {
  readonly config: Pick<SiteConfig, 'timezone' | 'math' | 'excerpt'>;
  readonly lenient: boolean;
  readonly drafts: boolean;
  readonly glossary: readonly Term[];
}

export interface MadeNote {
  /** Nothing when the file could not be read, or is a draft that nobody asked for. */
  readonly facts?: NoteFacts;
  readonly text?: Pick<CompiledNote, 'outline' | 'body' | 'drawings'>;
  readonly isHeld?: true;
  /** Of reading it; those of compiling it stand in the facts. */
  readonly problems: readonly Problem[];
}

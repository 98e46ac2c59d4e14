/** A highlighter that looks first whether it has drawn a block before: what colours code takes long to load. */

import type { CodeMeta } from './code-meta.ts';
import type { DrawnCode } from './code-pre.ts';
import type { Highlighter } from './highlighter.ts';

/** Blocks by all that shapes them. */
export interface CodeMemory {
  take(block: string): DrawnCode | undefined;
  keep(block: string, drawn: DrawnCode): void;
}

export function rememberCode(highlighter: Highlighter, memory: CodeMemory): Highlighter {
  return {
    ...highlighter,
    async draw(code, written, meta) {
      const block = JSON.stringify([code, written, { ...meta, marked: [...meta.marked] } satisfies Marked]);
      const drawn = memory.take(block) ?? (await highlighter.draw(code, written, meta));
      memory.keep(block, drawn);
      return drawn;
    },
  };
}

type Marked = Omit<CodeMeta, 'marked'> & { readonly marked: readonly number[] };

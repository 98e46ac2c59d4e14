/** The blocks of code of each note as they were drawn last, so that an edit beside them does not draw them again. */

import { hash } from 'node:crypto';
import type { Shelf } from '../cache/shelf.ts';

export interface DrawnBlock {
  readonly html: string;
  readonly text: string;
}

export interface CodeOfNote {
  take(block: string): DrawnBlock | undefined;
  keep(block: string, drawn: DrawnBlock): void;
  /** Puts on the shelf what the note holds now. */
  close(): void;
}

/** @param program tells apart two programs that may draw in different ways */
export function codeShelf(shelf: Shelf, program: string): (file: string) => CodeOfNote {
  return (file) => {
    const name = `code/${digest(`${program} ${file}`)}`;
    const bytes = shelf.take(name);
    const before: Readonly<Record<string, DrawnBlock>> = bytes
      ? JSON.parse(new TextDecoder().decode(bytes))
      : {};
    const now: Record<string, DrawnBlock> = {};
    return {
      take: (block) => before[digest(block)],
      keep(block, drawn) {
        now[digest(block)] = drawn;
      },
      close() {
        const isSame = Object.keys(now).every((key) => key in before);
        if (!isSame) shelf.put(name, JSON.stringify(now));
      },
    };
  };
}

const digest = (text: string): string => hash('sha256', text).slice(0, 32);

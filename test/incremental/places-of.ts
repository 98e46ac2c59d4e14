/** The note that a piece points at → how it may be called from another note; what is gone has names that lead nowhere. */

import { posix } from 'node:path';
import type { NoteSketch, Sketch } from './sketch.ts';

export interface Places {
  /** Path from the content folder. */
  readonly file: string;
  /** Path as the other note writes it. */
  readonly relative: string;
  /** Site path without its first and last slash. */
  readonly address: string;
  readonly name: string;
  readonly title: string;
  readonly alias: string;
  readonly label: string;
}

export const fileOfNote = ({ folder, name, alone }: NoteSketch): string =>
  posix.join(folder, alone ? `${name}/index.md` : `${name}.md`);

export function placesOf(sketch: Sketch, to: number, from: NoteSketch): Places {
  const note = sketch.notes.find(({ id }) => id === to);
  const name = note?.name ?? `没有${to}`;
  const file = note ? fileOfNote(note) : `${name}.md`;
  return {
    file,
    relative: posix.relative(posix.dirname(fileOfNote(from)), file),
    address: posix.join(note?.folder ?? '', note?.head.slug ?? name),
    name,
    // A title that names another note depends on that one's.
    title: note?.inTitle === undefined ? (note?.title ?? name) : name,
    alias: /\[\/(.*)\/\]/.exec(note?.head.aliases ?? '')?.[1] ?? name,
    label: note?.label ?? name,
  };
}

/** Makes notes here, one after another; all that this needs is loaded for the first. */

import type { CodeOfNote } from '../compile/code-shelf.ts';
import type { NoteOrder } from '../compile/note-order.ts';
import type { MadeNote, NoteContext } from '../model/made-note.ts';

export type NoteMaker = (order: NoteOrder, context: NoteContext) => Promise<MadeNote>;

/** @param codeOf a note's file, its blocks of code as they were drawn last */
export function noteMaker(codeOf: (file: string) => CodeOfNote): NoteMaker {
  let loaded: Promise<NoteMaker> | undefined;
  async function load(): Promise<NoteMaker> {
    const [{ makeNote }, { createPens }] = await Promise.all([
      import('../make-note.ts'),
      import('../markdown/pens.ts'),
    ]);
    const pens = createPens();
    return async (order, context) => {
      const code = codeOf(order.file);
      const note = await makeNote(order, order.file, context, pens, code);
      code.close();
      return note;
    };
  }
  return async (order, context) => {
    loaded ??= load();
    return (await loaded)(order, context);
  };
}

/** Makes notes here, one after another; all that this needs is loaded for the first. */

import type { NoteOrder } from '../compile/note-order.ts';
import type { MadeNote, NoteContext } from '../model/made-note.ts';

export type NoteMaker = (order: NoteOrder, context: NoteContext) => Promise<MadeNote>;

export function noteMaker(): NoteMaker {
  let loaded: Promise<NoteMaker> | undefined;
  async function load(): Promise<NoteMaker> {
    const [{ makeNote }, { createPens }] = await Promise.all([
      import('../make-note.ts'),
      import('../markdown/pens.ts'),
    ]);
    const pens = createPens();
    return (order, context) => makeNote(order, order.file, context, pens);
  }
  return async (order, context) => {
    loaded ??= load();
    return (await loaded)(order, context);
  };
}

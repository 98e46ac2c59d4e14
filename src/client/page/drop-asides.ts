/** Takes out of a copied piece of a page what stands beside its text: notes, their marks, and buttons. */

export function dropAsides(piece: Element): void {
  for (const aside of piece.querySelectorAll('[popover], .note-mark, button')) aside.remove();
}

/** How much there is to read in some notes, in a sentence: 共 9 篇，约 6.2 万字。 */

import type { Note } from '../../src/model/note.ts';

export function size(notes: readonly Note[]): string {
  const characters = notes.reduce((sum, { counts }) => sum + counts.han + counts.words, 0);
  return `共 ${notes.length} 篇，${rounded(characters)}字。`;
}

function rounded(characters: number): string {
  if (characters >= 10_000) return `约 ${Number((characters / 10_000).toFixed(1))} 万`;
  if (characters >= 100) return `约 ${Math.round(characters / 100) * 100} `;
  return `${characters} `;
}

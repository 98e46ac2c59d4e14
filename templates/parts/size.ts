/** How much there is to read in some notes, in a sentence: 共 9 篇，约 6.2 万字。 */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';

export function size({ sizes }: Pick<Site, 'sizes'>, notes: readonly Note[]): string {
  const characters = notes.reduce((sum, { file }) => sum + (sizes.get(file) ?? 0), 0);
  return `共 ${notes.length} 篇，${rounded(characters)}字。`;
}

function rounded(characters: number): string {
  if (characters >= 10_000) return `约 ${Number((characters / 10_000).toFixed(1))} 万`;
  if (characters >= 100) return `约 ${Math.round(characters / 100) * 100} `;
  return `${characters} `;
}

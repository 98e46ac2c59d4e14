/** How much there is to read in some notes, in a sentence: 共 9 篇，约 6.2 万字。 */

import type { Note } from '../../src/model/note.ts';
import type { Site } from '../../src/model/site.ts';
import { amount } from './amount.ts';

export const size = ({ sizes }: Pick<Site, 'sizes'>, notes: readonly Note[]): string =>
  `共 ${notes.length} 篇，${amount(sizes.of(notes))}字。`;

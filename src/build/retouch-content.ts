/** A site that has been built → what there is to remember of the pages of its notes, so that each can be drawn again alone. */

import type { NoteContext } from '../model/made-note.ts';
import type { Site } from '../model/site.ts';
import { fileOf } from '../render/file-of.ts';
import type { DrawnPages } from '../render/redraw-pages.ts';
import type { WatchedSite } from '../render/watch-site.ts';
import type { CommonHan } from '../subset/common-han.ts';
import { fewNotes } from '../subset/few-notes.ts';
import type { RetouchContent } from './site-record.ts';

/** @param common what the fonts of a large notebook hold in any case */
export function retouchContent(
  { notes }: Site,
  { pages }: DrawnPages,
  { lookUp }: WatchedSite,
  context: NoteContext,
  common: CommonHan,
): RetouchContent {
  const names = new Set(notes.flatMap(({ url }) => pages[fileOf(url)]?.finds ?? []));
  const found = Array.from(names, (name) => [name, lookUp(name)] as const);
  return {
    context,
    common: notes.length > fewNotes ? common : { regular: '', bold: '' },
    found: new Map(found.flatMap(([name, value]) => (value ? [[name, value] as const] : []))),
  };
}

/** A note's source and its page → the lines whose Han did not arrive, each with the complaint that says so, if one does. */

import type { Problem } from '../model/problem.ts';
import type { RuleId } from '../model/rule.ts';
import { countPage } from './count-page.ts';
import { countSource } from './count-source.ts';
import type { LostLine, NoteAudit, PageFigures, SourceFigures } from './figures.ts';

/** These speak of something that is not prose, so they explain no lost words. */
const beside: ReadonlySet<RuleId> = new Set([
  'image-exists',
  'image-is-readable',
  'image-decodes',
  'link-target-exists',
  'link-anchor-exists',
  'code-language-is-known',
  'title-exists',
]);

/**
 * @param text of the note's file
 * @param html of its page; nothing when there is none
 * @param problems of this file
 */
export function auditNote(
  file: string,
  text: string,
  html: string | undefined,
  problems: readonly Problem[],
): NoteAudit {
  const source = countSource(text);
  if (html === undefined) return { file, source, lost: [] };
  const page = withTitle(countPage(html), source);
  return { file, source, page, lost: lostLines(source, page, problems, text.split('\n')) };
}

/** A title that the note's own first heading gave is part of its text, and it does not stand there again. */
function withTitle(page: PageFigures, source: SourceFigures): PageFigures {
  const { title, headings } = page;
  const among = (texts: Iterable<string>): number => [...texts].filter((text) => text === title).length;
  const isOwn = title !== '' && among(source.headings) > among(headings);
  if (!isOwn) return page;
  const inlineMath = page.inlineMath + page.titleMath;
  return { ...page, inlineMath, text: title + page.text, han: page.han + [...title].length };
}

function lostLines(
  { hanByLine }: SourceFigures,
  page: PageFigures,
  problems: readonly Problem[],
  written: readonly string[],
): LostLine[] {
  const lost: LostLine[] = [];
  let arrived = 0;
  for (const [line, han] of hanByLine) {
    if (page.text.includes(han)) {
      arrived = line;
      continue;
    }
    // A complaint may stand where the construct begins that took the lines after it along.
    const told = problems.findLast(
      ({ rule, place }) => !beside.has(rule) && (place.line ?? 0) > arrived && (place.line ?? 0) <= line,
    );
    lost.push({ line, text: written[line - 1] ?? '', ...(told && { told }) });
  }
  return lost;
}

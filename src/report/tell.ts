/** How a unified plugin tells the author: a message on the file, which compile turns into a Problem. */

import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { RuleId } from '../model/rule.ts';

/** @param place where in the note; nothing when the whole note is meant */
export function tell(
  file: VFile,
  rule: RuleId,
  place: Position | Point | undefined,
  message: string,
  advice?: string,
): void {
  const told = file.message(message, { ruleId: rule, source: 'zhaji', ...(place && { place }) });
  if (advice) told.note = advice;
}

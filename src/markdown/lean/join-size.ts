/** A size around one letter → the letter in that size. */

import { type Drawn, drawn } from './drawn.ts';
import type { Line } from './line-of.ts';
import type { Look } from './look-of.ts';

const sizeNames: ReadonlySet<string> = new Set(['small', 'smaller', 'half']);
const ownLayout: ReadonlySet<string> = new Set(
  `small smaller half stack fraction mspace nulldelimiter rel bin thin katex-rule delimcenter accent-body
  hide-tail`.split(/\s+/),
);

/** @param look of the size */
export function joinSize(look: Look, children: readonly Drawn[], line: Line): Drawn | undefined {
  const [only] = children;
  if (line.stiff || children.length !== 1 || !only || look.css !== '') return undefined;
  if (!look.classes.every((name) => sizeNames.has(name))) return undefined;
  const isLetter =
    only.tag === 'i' ||
    (only.tag === 'span' &&
      !line.tall &&
      !only.classes.some((name) => ownLayout.has(name)) &&
      !/top|width|height|size|--/.test(only.css));
  return isLetter ? drawn(only.tag, [...look.classes, ...only.classes], only.css, only.children) : undefined;
}

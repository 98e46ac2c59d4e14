/** A size around one letter → the letter in that size. */

import type { Line } from './line-of.ts';
import { isUnstyled, type Look } from './look-of.ts';
import { element, type Piece, type Style } from './piece.ts';

const sizeNames: ReadonlySet<string> = new Set(['small', 'smaller', 'half']);
const ownLayout: ReadonlySet<string> = new Set(
  `small smaller half stack fraction mspace nulldelimiter rel bin thin katex-rule delimcenter accent-body
  hide-tail`.split(/\s+/),
);

function hasOwnMeasure(style: Style): boolean {
  for (const name in style) if (/top|width|height|size|--/i.test(name)) return true;
  return false;
}

/** @param look of the size */
export function joinSize(look: Look, children: readonly Piece[], line: Line): Piece | undefined {
  const [only] = children;
  if (line.stiff || children.length !== 1 || !only || !isUnstyled(look.style)) return undefined;
  if (!look.classes.every((name) => sizeNames.has(name))) return undefined;
  const isLetter =
    only.tag === 'i' ||
    (only.tag === 'span' &&
      !line.tall &&
      !only.classes.some((name) => ownLayout.has(name)) &&
      !hasOwnMeasure(only.style));
  return isLetter
    ? element(only.tag, [...look.classes, ...only.classes], only.style, only.children)
    : undefined;
}

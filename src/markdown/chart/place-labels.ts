/** Finds each label of a drawing a place near what it names where it covers nothing, or leaves it out. */

import { type Box, overlap, textBox, type Words } from './text-box.ts';

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly segments: readonly Segment[];
  /** What the labels must stay within. */
  readonly frame: Box;
}

/** Whether a segment enters a box (Liang and Barsky's clipping). */
function crosses({ x1, y1, x2, y2 }: Segment, { left, top, right, bottom }: Box): boolean {
  let enters = 0;
  let leaves = 1;
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ];
  for (const [step, distance] of sides) {
    if (step === 0 && distance < 0) return false;
    if (step < 0) enters = Math.max(enters, distance / step);
    if (step > 0) leaves = Math.min(leaves, distance / step);
  }
  return enters <= leaves;
}

const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

type Placed = (Words | undefined)[];

/** Labels choose in turn, in the given order. */
function choose(
  wishes: readonly (readonly Words[])[],
  order: readonly number[],
  { boxes, segments, frame }: Obstacles,
  font: number,
): Placed {
  const taken = [...boxes];
  const placed: Placed = wishes.map(() => undefined);
  for (const i of order) {
    placed[i] = wishes[i]?.find((words) => {
      const box = textBox(words, font);
      const isClear = !taken.some((other) => overlap(box, other));
      return isClear && within(box, frame) && !segments.some((segment) => crosses(segment, box));
    });
    const words = placed[i];
    if (words) taken.push(textBox(words, font));
  }
  return placed;
}

/** How often those that went without may choose first. */
const ROUNDS = 12;

/**
 * @param wishes of each label the places that it could stand at, the best first; the first label chooses first
 * @returns for each label its place, or nothing where all are taken
 */
export function placeLabels(
  wishes: readonly (readonly Words[])[],
  obstacles: Obstacles,
  font: number,
): Placed {
  const missing = (placed: Placed): number[] => placed.flatMap((words, i) => (words ? [] : [i]));
  let order = wishes.map((_, i) => i);
  let best = choose(wishes, order, obstacles, font);
  let placed = best;
  for (let round = 0; round < ROUNDS && missing(placed).length > 0; round++) {
    const first = missing(placed);
    order = [...first, ...order.filter((i) => !first.includes(i))];
    placed = choose(wishes, order, obstacles, font);
    if (missing(placed).length < missing(best).length) best = placed;
  }
  return best;
}

export type Side =
  | 'right'
  | 'left'
  | `${'above' | 'below'}${'' | '-right' | '-left' | '-near-right' | '-near-left'}`;

/** The places around a point, in the given order of sides; near ones reach over it. */
export function placesAround(
  words: Omit<Words, 'x' | 'y' | 'anchor'>,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  font: number,
  sides: readonly Side[],
): Words[] {
  const gap = radius + 3;
  return sides.map((side): Words => {
    const beside = side === 'right' || side === 'left';
    const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
    const away = beside ? gap + 2 : side.includes('near') ? -gap : gap / 2;
    const shift = anchor === 'middle' ? 0 : anchor === 'start' ? away : -away;
    const baseline = side.startsWith('above') ? y - gap - 0.22 * font : y + gap + 0.9 * font;
    return { ...words, x: x + shift, y: beside ? y + 0.34 * font : baseline, anchor };
  });
}

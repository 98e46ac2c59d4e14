/** The values of lines, each written beside its point where it covers nothing. */

import type { Plane } from './draw-plane.ts';
import { guidePlaces } from './guide-places.ts';
import { placeLabels, placesAround, type Segment, type Side } from './place-labels.ts';
import type { Format } from './scene.ts';
import type { Look } from './series-look.ts';
import { type Box, textBox, type Words } from './text-box.ts';

/** Of the marks. */
export const RADIUS = 4;
/** The values of a line with more points are not all written beside them. */
const MOST_LABELLED = 7;

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}
/** A line as it stands in the plane. */
export interface DrawnLine {
  readonly name: string;
  readonly look: Look;
  /** Nothing where there is no value. */
  readonly spots: readonly (Spot | undefined)[];
}

export const isSpot = (spot: Spot | undefined): spot is Spot => spot !== undefined;
export const accent = ({ ink }: Look): Pick<Words, 'ink'> => (ink === 'accent' ? { ink } : {});

function segmentsOf({ spots }: DrawnLine): Segment[] {
  return spots.flatMap((to, i) => {
    const from = spots[i - 1];
    return from && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}

/** Above a peak and below a dip, where the line itself is not. */
function sidesOf(spots: readonly (Spot | undefined)[], i: number): Side[] {
  const here = spots[i]?.y ?? 0;
  const beside = [spots[i - 1], spots[i + 1]].filter(isSpot);
  const mean = beside.reduce((sum, { y }) => sum + y, 0) / Math.max(1, beside.length);
  const around = (side: 'above' | 'below'): Side[] => [
    side,
    `${side}-near-left`,
    `${side}-near-right`,
    `${side}-left`,
    `${side}-right`,
  ];
  return mean >= here
    ? [...around('above'), ...around('below'), 'right', 'left']
    : [...around('below'), ...around('above'), 'right', 'left'];
}

interface Surroundings {
  readonly plane: Plane;
  readonly atEnds: readonly Words[];
  readonly text: (value: number) => string;
  readonly format: Format;
}

/** The values of a line stand beside its points, all of them or only its ends, its highest and its lowest. */
export function labelValues(
  drawn: readonly DrawnLine[],
  { plane, atEnds, text, format }: Surroundings,
): Words[] {
  const { font, width } = format;
  const marks = drawn.flatMap(({ spots }) =>
    spots.filter(isSpot).map(({ x, y }): Box => {
      const r = RADIUS + 1;
      return { left: x - r, right: x + r, top: y - r, bottom: y + r };
    }),
  );
  const boxes = [...marks, ...[...atEnds, ...plane.words].map((words) => textBox(words, font))];
  const { left, top, bottom } = plane.plot;
  const frame = { left: left - 8, right: width, top: top - 0.8 * font, bottom };
  const segments = drawn.flatMap(segmentsOf);
  const { yGuide } = plane;
  if (yGuide) segments.push({ x1: left, x2: plane.plot.right, y1: yGuide.y, y2: yGuide.y });

  const isKey = ({ spots }: DrawnLine, i: number): boolean => {
    const heights = spots.map((spot) => spot?.y);
    const some = spots.filter(isSpot).map(({ y }) => y);
    const extremes = [Math.min(...some), Math.max(...some)].map((y) => heights.indexOf(y));
    return i === 0 || i === spots.length - 1 || extremes.includes(i);
  };
  const labelled = drawn.flatMap((one, s) =>
    one.spots.flatMap((spot, i) => {
      if (!spot || (atEnds.length > 0 && i === one.spots.length - 1)) return [];
      const words = { text: text(spot.value), ...accent(one.look) };
      const places = placesAround(words, { ...spot, radius: RADIUS }, font, sidesOf(one.spots, i));
      return [{ s, places, key: isKey(one, i), rank: one.look.ink === 'accent' ? 0 : 1 }];
    }),
  );
  const guide = yGuide ? [guidePlaces(yGuide, plane.plot, font)] : [];
  const few = (drawn[0]?.spots.length ?? 0) <= MOST_LABELLED;
  // First those that matter most, so that they have the choice.
  const order = labelled
    .filter(({ key }) => key || few)
    .sort((a, b) => a.rank - b.rank || Number(b.key) - Number(a.key));
  const placed = placeLabels(
    [...guide, ...order.map(({ places }) => places)],
    { boxes, segments, frame },
    font,
  );
  const values = placed.slice(guide.length);
  const lacking = new Set(order.filter((_, i) => !values[i]).map(({ s }) => s));
  const shown = values.filter((_, i) => order[i]?.key || !lacking.has(order[i]?.s ?? 0));
  return [...placed.slice(0, guide.length), ...shown].filter((words) => words !== undefined);
}

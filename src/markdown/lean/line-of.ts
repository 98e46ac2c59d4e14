/**
 * What of a formula decides where Chrome paints the letters of a line. It rounds the top of a line, or of an inline box if it
 * made one, to a whole pixel, and draws what stands directly in it from there. In a line as high as its font that comes to
 * the same; in one that something taller stretches it does not.
 */

import type { ElementContent } from 'hast';
import { classesOf, isElement, sizeOf, styleOf } from './look-of.ts';
import { isStack, stackOf } from './stack-of.ts';

export interface Line {
  /** What may stand in it without stretching it, above and below the base line, in em. */
  readonly height: number;
  readonly depth: number;
  /** Size of what is looked at, as a part of the line's. */
  readonly scale: number;
  readonly tall: boolean;
  /** Every element must stay: something around it counts them, or sets them one by one. */
  readonly stiff: boolean;
}

/**
 * KaTeX_Main has 0.903 em and 0.272 em, with half of the leading 0.9155 em and 0.2845 em. Browsers round them to whole pixels;
 * Chrome on Linux and Android takes one more from the top, to put it below, where letters stand at parts of a pixel.
 */
export const fontLine: Line = { height: 0.82, depth: 0.25, scale: 1, tall: false, stiff: false };

export const stiffLine: Line = { height: 0, depth: 0, scale: 1, tall: true, stiff: true };

/** The row of a stack, in which all that sticks out is let be. */
export function lineOfRow(content: readonly ElementContent[]): Line {
  return { ...fontLine, depth: Number.POSITIVE_INFINITY, tall: stretches(content, 1) };
}

function stretches(nodes: readonly ElementContent[], scale: number): boolean {
  return nodes.some((node) => {
    if (!isElement(node) || node.tagName === 'svg') return false;
    if (isStack(node)) return stackOf(node).height * scale > fontLine.height;
    if (styleOf(node).has('height') || classesOf(node).includes('katex-rule')) return true;
    return stretches(node.children, scale * sizeOf(node));
  });
}

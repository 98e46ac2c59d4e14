/** Cuts a line of inline nodes to a width, at a sentence's end where there is one; never inside code, math, a link or emphasis. */

import type { ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { textWidth, visualWidth } from './visual-width.ts';

/** A place where the line may end. */
interface Cut {
  /** Index of the node that the cut is in or after. */
  readonly node: number;
  /** Characters of that node to keep. */
  readonly length: number;
  readonly width: number;
  /** 2 a sentence's end, 1 a clause's end, 0 anywhere. */
  readonly strength: 0 | 1 | 2;
}

const closers = '”’」』）】》)"\'\\]';
const sentenceEnd = new RegExp(`(?:[。！？；…]|[.!?;](?=[${closers}]*(?:\\s|$)))[${closers}]*$`, 'u');
const clauseEnd = /[，、：,:—]$|\s$/u;
const han = /\p{Script=Han}$/u;

/**
 * @param before the characters up to the place, at least as many as a mark and its closers take
 * @param after the characters behind it
 */
function strengthOf(before: string, after: string): Cut['strength'] | undefined {
  const next = after[0] ?? '';
  // A closing mark belongs to what it closes; a line does not begin with a comma or a stop.
  if (/[，。、；：！？…”’」』）】》,.;:!?)\]%]/u.test(next)) return undefined;
  if (sentenceEnd.test(before) && (!/[.!?]$/.test(before) || next === '' || /\s/.test(next))) return 2;
  if (clauseEnd.test(before)) return 1;
  const splitsWord =
    /[\p{L}\p{N}]$/u.test(before) && !han.test(before) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(after);
  if (splitsWord || /[（“‘「『【《(["]$/u.test(before)) return undefined;
  return 0;
}

/** The places where the line may end, as far as the budget reaches, or the first one. */
function cutsOf(nodes: readonly ElementContent[], budget: number): Cut[] {
  const cuts: Cut[] = [];
  const texts = nodes.map((node) => textIn(node));
  let width = 0;
  for (const [i, node] of nodes.entries()) {
    const text = texts[i] ?? '';
    const next = texts
      .slice(i + 1, i + 5)
      .join('')
      .slice(0, 2);
    if (node.type === 'text') {
      let length = 0;
      for (const character of text) {
        length += character.length;
        width += textWidth(character);
        const after = (text.slice(length, length + 2) + next).slice(0, 2);
        const strength = strengthOf(text.slice(Math.max(0, length - 8), length), after);
        if (strength !== undefined) cuts.push({ node: i, length, width, strength });
        if (width > budget && cuts.length > 0) return cuts;
      }
    } else {
      width += visualWidth(node);
      // Code and formulas are one thing, whatever they end in.
      const last = node.type === 'element' && node.tagName === 'code' ? '\uFFFC' : text.slice(-8);
      const strength = strengthOf(last, next);
      if (strength !== undefined) cuts.push({ node: i, length: text.length, width, strength });
      if (width > budget && cuts.length > 0) return cuts;
    }
  }
  return cuts;
}

const widest = (cuts: readonly Cut[], strength: number): Cut | undefined =>
  cuts.filter((cut) => cut.strength >= strength).at(-1);

/**
 * @param budget in visual units
 * @param mustStand whether something has to stand even when nothing fits well
 * @returns the nodes that fit, the width they take, and whether the line was cut short
 */
export function cutSentence(
  nodes: readonly ElementContent[],
  budget: number,
  mustStand: boolean,
): { nodes: ElementContent[]; width: number; cut: boolean } {
  const whole = nodes.reduce((sum, node) => sum + visualWidth(node), 0);
  if (whole <= budget) return { nodes: [...nodes], width: whole, cut: false };
  const all = cutsOf(nodes, budget);
  const fitting = all.filter((cut) => cut.width <= budget);
  const best =
    widest(fitting, 2) ?? (mustStand ? (widest(fitting, 1) ?? widest(fitting, 0) ?? all[0]) : undefined);
  if (!best)
    return mustStand ? { nodes: [...nodes], width: whole, cut: false } : { nodes: [], width: 0, cut: true };
  // One piece wider than the whole budget: nothing is cut off.
  if (best.width === whole) return { nodes: [...nodes], width: whole, cut: true };
  const kept = nodes.slice(0, best.node + 1);
  const last = kept.at(-1);
  if (last?.type === 'text')
    kept[kept.length - 1] = { ...last, value: last.value.slice(0, best.length).trimEnd() };
  if (best.strength < 2) kept.push({ type: 'text', value: '……' });
  return { nodes: kept, width: best.width, cut: true };
}

/** The sentence around the first link to each other file, to stand on that file's page. */

import type { Element, ElementContent, Root } from 'hast';
import { stripForCard } from './excerpt/strip-for-card.ts';
import { isInline } from './rehype/inline-runs.ts';
import { visitParents } from './walk.ts';

export interface Mention {
  /** The link's target. */
  readonly target: string;
  /** The words that link stand in `<mark>`. */
  readonly sentence: Root;
}

const sentenceEnd = /[。！？…]+[”’」』）】》)]*|[.!?][”’」』）】》)"']*(?=\s|$)/gu;

export function findMentions(tree: Root): Mention[] {
  const mentions = new Map<string, Root>();
  visitParents(tree, { type: 'element', tagName: 'a' }, (link: Element, ancestors) => {
    const target = link.data?.reference?.target;
    if (target === undefined || mentions.has(target)) return;
    const path = [...ancestors, link];
    const block = path.findLastIndex((node) => node.type === 'root' || !isInline(node));
    const [holder, child] = [path[block], path[block + 1]];
    if (!holder || child?.type !== 'element') return;
    const line = holder.children.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
    const at = line.indexOf(child);
    const children = [...sentenceStart(line.slice(0, at)), child, ...sentenceRest(line.slice(at + 1))];
    mentions.set(
      target,
      stripForCard({ type: 'root', children: children.map((node) => mark(node, target)) }),
    );
  });
  return Array.from(mentions, ([target, sentence]) => ({ target, sentence }));
}

/** On its own page a link would lead nowhere. */
function mark(node: ElementContent, target: string): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => mark(child, target));
  const isLink = node.tagName === 'a' && node.data?.reference?.target === target;
  return isLink ? { type: 'element', tagName: 'mark', properties: {}, children } : { ...node, children };
}

/** What of the line before the link belongs to its sentence. */
function sentenceStart(before: readonly ElementContent[]): ElementContent[] {
  const taken: ElementContent[] = [];
  for (const node of before.toReversed()) {
    if (node.type === 'text') {
      const end = [...node.value.matchAll(sentenceEnd)].at(-1);
      const from = end ? end.index + end[0].length : 0;
      taken.unshift({ ...node, value: from > 0 ? node.value.slice(from).trimStart() : node.value });
      if (end) break;
    } else if (node.type === 'element' && !isInline(node)) break;
    else taken.unshift(node);
  }
  return taken;
}

function sentenceRest(after: readonly ElementContent[]): ElementContent[] {
  const taken: ElementContent[] = [];
  for (const node of after) {
    if (node.type === 'text') {
      const [end] = node.value.matchAll(sentenceEnd);
      taken.push(end ? { ...node, value: node.value.slice(0, end.index + end[0].length) } : node);
      if (end) break;
    } else if (node.type === 'element' && !isInline(node)) break;
    else taken.push(node);
  }
  return taken;
}

/** Parts a paragraph around the display formulas written inside it: they are blocks of their own. */

import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { visit } from '../walk.ts';

/** KaTeX and LaTeX draw these environments only as a display, also when an author put them between single dollars. */
const ENVIRONMENT = /^\\begin\{(?:align|alignat|equation|gather|split)\*?\}/;

const isDisplay = (node: PhrasingContent): node is InlineMath =>
  node.type === 'inlineMath' && (node.data?.display === true || ENVIRONMENT.test(node.value));

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';

/** Line ends beside a block mean nothing. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  while (kept[0] && (isBlank(kept[0]) || kept[0].type === 'break')) kept.shift();
  for (let last = kept.at(-1); last && (isBlank(last) || last.type === 'break'); last = kept.at(-1))
    kept.pop();
  return kept.map((node, i) => {
    if (node.type !== 'text') return node;
    const value = i === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: i === kept.length - 1 ? value.trimEnd() : value };
  });
}

function paragraphOf(nodes: readonly PhrasingContent[]): Paragraph[] {
  const children = trimmed(nodes);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  if (children.length === 0) return [];
  return [{ type: 'paragraph', children, ...(start && end && { position: { start, end } }) }];
}

function part(paragraph: Paragraph): RootContent[] {
  const parts: (Paragraph | MathNode)[] = [];
  let before: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    if (!isDisplay(child)) {
      before.push(child);
      continue;
    }
    parts.push(...paragraphOf(before));
    parts.push({ type: 'math', value: child.value, ...(child.position && { position: child.position }) });
    before = [];
  }
  return [...parts, ...paragraphOf(before)];
}

export function standDisplayMath() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (!parent || index === undefined || !paragraph.children.some(isDisplay)) return undefined;
      // HTML that opens before the formula and closes behind it would be torn.
      if (paragraph.children.some((child) => child.type === 'html' && !/^<br\b/i.test(child.value)))
        return undefined;
      const parts = part(paragraph);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

/** A block such as a definition or a proof: its head and what it holds → elements; its number is given where labels are. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';

const names: ReadonlyMap<string, string> = new Map([
  ['theorem', '定理'],
  ['definition', '定义'],
  ['lemma', '引理'],
  ['proposition', '命题'],
  ['corollary', '推论'],
  ['proof', '证明'],
  ['remark', '注'],
  ['example', '例'],
]);

export const theoremNames = (): Iterable<string> => names.keys();
export const isTheorem = (name: string): boolean => names.has(name);

/** An element in running text, which mdast has no node for. */
const span = (className: string, children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: [className] } },
  children,
});
const text = (value: string): PhrasingContent => ({ type: 'text', value });

export interface Theorem {
  readonly name: string;
  readonly id?: string | undefined;
  readonly title: readonly PhrasingContent[];
  readonly numbered: boolean;
  readonly children: readonly (BlockContent | DefinitionContent)[];
}

/** The sign stands at the end of the last line, or on a line of its own after a formula or a list. */
function withQed(children: Theorem['children']): Theorem['children'] {
  const qed = span('qed', [text('∎')]);
  const last = children.at(-1);
  if (last?.type === 'paragraph') {
    return [...children.slice(0, -1), { ...last, children: [...last.children, qed] }];
  }
  return [
    ...children,
    { type: 'paragraph', data: { hProperties: { className: ['qed-line'] } }, children: [qed] },
  ];
}

/** What to set on the block; `data-numbered` names what is counted. */
export function theoremOf(theorem: Theorem): {
  hName: string;
  hProperties: Record<string, string | string[]>;
  children: (BlockContent | DefinitionContent)[];
} {
  const { name, id, title } = theorem;
  const chinese = names.get(name) ?? name;
  const numbered = theorem.numbered && name !== 'proof';
  const head: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { className: ['theorem-head'] } },
    children: [
      span('theorem-name', [text(chinese)]),
      ...(numbered ? [span('theorem-number', [])] : []),
      ...(title.length > 0 ? [text('（'), span('theorem-title', [...title]), text('）')] : []),
    ],
  };
  return {
    hName: 'div',
    hProperties: {
      className: ['theorem', `theorem-${name}`],
      dataKind: name,
      ...(numbered && { dataNumbered: chinese }),
      ...(id && { id }),
    },
    children: [head, ...(name === 'proof' ? withQed(theorem.children) : theorem.children)],
  };
}

/** A callout: a kind, a title and what it holds → an aside, or a `<details>` that the reader may fold. */

import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';

interface Kind {
  readonly title: string;
  /** Which of the five looks it has. */
  readonly look: 'note' | 'tip' | 'important' | 'warning' | 'caution';
}

const kind = (title: string, look: Kind['look']): Kind => ({ title, look });

/** GitHub's five, Obsidian's (https://help.obsidian.md/callouts), VitePress's and Docusaurus's. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['note', kind('注', 'note')],
  ['tip', kind('提示', 'tip')],
  ['important', kind('重要', 'important')],
  ['warning', kind('注意', 'warning')],
  ['caution', kind('当心', 'caution')],
  ['info', kind('说明', 'note')],
  ['abstract', kind('摘要', 'note')],
  ['summary', kind('摘要', 'note')],
  ['tldr', kind('摘要', 'note')],
  ['todo', kind('待办', 'note')],
  ['hint', kind('提示', 'tip')],
  ['success', kind('完成', 'tip')],
  ['check', kind('完成', 'tip')],
  ['done', kind('完成', 'tip')],
  ['question', kind('问题', 'important')],
  ['help', kind('问题', 'important')],
  ['faq', kind('问题', 'important')],
  ['attention', kind('注意', 'warning')],
  ['failure', kind('失败', 'caution')],
  ['fail', kind('失败', 'caution')],
  ['missing', kind('缺失', 'caution')],
  ['danger', kind('危险', 'caution')],
  ['error', kind('错误', 'caution')],
  ['bug', kind('缺陷', 'caution')],
  ['quote', kind('引文', 'note')],
  ['cite', kind('引文', 'note')],
]);

export const calloutKinds = (): Iterable<string> => kinds.keys();
export const isCalloutKind = (name: string): boolean => kinds.has(name.toLowerCase());

export interface Callout {
  /** As the author wrote it; an unknown one looks like a note and is called what it is. */
  readonly kind: string;
  /** The author's own title, or nothing. */
  readonly title: readonly PhrasingContent[];
  readonly children: readonly (BlockContent | DefinitionContent)[];
  /** Nothing for a callout that does not fold. */
  readonly fold?: 'open' | 'closed' | undefined;
}

/** What to set on the block that becomes the callout. */
export function calloutOf(callout: Callout): {
  hName: string;
  hProperties: Record<string, string | boolean | string[]>;
  children: (BlockContent | DefinitionContent)[];
} {
  const { title, look } = kinds.get(callout.kind.toLowerCase()) ?? { title: callout.kind, look: 'note' };
  const folds = callout.fold !== undefined;
  const head: Paragraph = {
    type: 'paragraph',
    data: { hName: folds ? 'summary' : 'p', hProperties: { className: ['callout-title'] } },
    children: callout.title.length > 0 ? [...callout.title] : [{ type: 'text', value: title }],
  };
  const className = ['callout', `callout-${look}`];
  return {
    hName: folds ? 'details' : 'aside',
    // A note, not a landmark: those stand outside the main text (https://www.w3.org/TR/wai-aria-1.2/#note).
    hProperties: folds
      ? { className, ...(callout.fold === 'open' && { open: true }) }
      : { className, role: 'note', ariaLabel: title },
    children: [head, ...callout.children],
  };
}

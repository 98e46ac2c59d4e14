/** Makes a line `表：说明 {#tbl:x}` or `Table: …` directly above or below a table its caption. */

import type { Paragraph, Root, RootContent, Table } from 'mdast';
import { SKIP } from 'unist-util-visit';
import { visit } from '../walk.ts';

const opening = /^(?:表|Table)[ \t]*[:：][ \t]*/i;
/** Also `{#id}` off the end of a line; nothing else may stand between the braces. */
const ownId = /[ \t]*\{#([^\s{}]+)\}[ \t]*$/;

function isCaption(node: RootContent | undefined): node is Paragraph {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && opening.test(first.value);
}

/** No more than one blank line apart. */
const touch = (above: RootContent, below: RootContent): boolean =>
  (below.position?.start.line ?? 0) - (above.position?.end.line ?? 0) <= 2;

/** Takes the opening and the id off the caption's text. */
function readCaption({ children }: Paragraph): { children: Paragraph['children']; id: string | undefined } {
  const cut = children.map((node) => ({ ...node }));
  const [first] = cut;
  if (first?.type === 'text') first.value = first.value.replace(opening, '');
  const last = cut.at(-1);
  const id = last?.type === 'text' ? ownId.exec(last.value)?.[1] : undefined;
  if (last?.type === 'text' && id !== undefined) last.value = last.value.replace(ownId, '');
  return { children: cut.filter((node) => node.type !== 'text' || node.value !== ''), id };
}

function figureOf(table: Table, caption: Paragraph): RootContent {
  const { children, id } = readCaption(caption);
  const number: Paragraph['children'][number] = {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: ['table-number'] } },
    children: [],
  };
  const hProperties = { className: ['table-figure'], dataNumbered: '表', ...(id !== undefined && { id }) };
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties },
    children: [{ ...caption, data: { hName: 'figcaption' }, children: [number, ...children] }, table],
    ...(table.position && { position: table.position }),
  };
}

export function captionTables() {
  return (tree: Root): void => {
    visit(tree, 'table', (table, index, parent) => {
      if (!parent || index === undefined) return SKIP;
      const siblings: RootContent[] = parent.children;
      const above = siblings[index - 1];
      const below = siblings[index + 1];
      if (isCaption(above) && touch(above, table)) {
        siblings.splice(index - 1, 2, figureOf(table, above));
        return [SKIP, index];
      }
      if (isCaption(below) && touch(table, below)) siblings.splice(index, 2, figureOf(table, below));
      return SKIP;
    });
  };
}

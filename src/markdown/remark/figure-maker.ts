/** A drawing and its caption in Markdown → the figure that holds both, where labels will give it a number. */

import type { BlockContent, Blockquote, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Node, Position } from 'unist';
import { VFile } from 'vfile';
import { visit } from '../walk.ts';

export interface Caption {
  /** As written, formulas and footnotes included. */
  readonly text: string;
  readonly position: Position | undefined;
}

export type MakeFigure = (drawing: BlockContent, caption: Caption, id: string | undefined) => Blockquote;

const isRoot = (node: Node): node is Root => node.type === 'root';

/** @param processor by whose syntax captions are written, too */
export function figureMaker(processor: Processor, tree: Root, { data }: VFile): MakeFigure {
  const { mathBrackets = false } = data;
  // Without its definition a footnote's reference is not read as one.
  let definitions = '';
  visit(tree, 'footnoteDefinition', ({ label, identifier }) => {
    definitions += `[^${label ?? identifier}]: .\n\n`;
  });
  const parseInline = ({ text, position }: Caption): PhrasingContent[] => {
    const written = text.includes('[^') ? `${text}\n\n${definitions}` : text;
    const root = processor.parse(new VFile({ value: written, data: { mathBrackets } }));
    // Their own places count from the caption's beginning.
    visit(root, (node) => {
      delete node.position;
      if (position) node.position = position;
    });
    const first = isRoot(root) ? root.children[0] : undefined;
    return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
  };
  return (drawing, caption, id) => ({
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { className: ['figure'], ...(id && { id }) } },
    children: [
      drawing,
      {
        type: 'paragraph',
        data: { hName: 'figcaption' },
        children: [
          {
            type: 'emphasis',
            data: { hName: 'span', hProperties: { className: ['figure-number'] } },
            children: [], // Where labels are given.
          },
          ...parseInline(caption),
        ],
        ...(caption.position && { position: caption.position }),
      },
    ],
  });
}

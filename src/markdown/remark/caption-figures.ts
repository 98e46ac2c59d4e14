/** Makes an image that stands alone in its paragraph a numbered figure whose caption is Markdown, formulas included. */

import type { Image, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

/** The text between `![` and its `]`, as written; mdast keeps only a flattened copy, which has lost `$x$`. */
function labelOf(image: Image, source: string): string {
  if (image.data?.hProperties?.dataWiki !== undefined) return image.alt ?? '';
  const start = image.position?.start.offset;
  const end = image.position?.end.offset;
  if (start === undefined || end === undefined) return image.alt ?? '';
  const written = source.slice(start, end);
  let depth = 0;
  for (let i = 1; i < written.length; i++) {
    if (written[i] === '\\') i++;
    else if (written[i] === '[') depth++;
    else if (written[i] === ']' && --depth === 0) return written.slice(2, i);
  }
  return image.alt ?? '';
}

const isRoot = (node: Node): node is Root => node.type === 'root';

export function captionFigures(this: Processor) {
  /** @param definitions of footnotes, without which a reference is not read as one */
  const parseInline = (definitions: string, image: Image, { value, data }: VFile): PhrasingContent[] => {
    const text = labelOf(image, String(value));
    const { mathBrackets = false } = data;
    const written = text.includes('[^') ? `${text}\n\n${definitions}` : text;
    const root = this.parse(new VFile({ value: written, data: { mathBrackets } }));
    // Their own places count from the caption's beginning.
    visit(root, (node) => {
      delete node.position;
      if (image.position) node.position = image.position;
    });
    const first = isRoot(root) ? root.children[0] : undefined;
    return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
  };
  return (tree: Root, file: VFile): void => {
    let definitions = '';
    visit(tree, 'footnoteDefinition', ({ label, identifier }) => {
      definitions += `[^${label ?? identifier}]: .\n\n`;
    });
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [image, ...rest] = paragraph.children;
      if (!parent || index === undefined || image?.type !== 'image' || rest.length > 0 || !image.alt) return;
      const { id, ...hProperties } = image.data?.hProperties ?? {};
      image.data = { ...image.data, hProperties };
      const caption: Paragraph = {
        type: 'paragraph',
        data: { hName: 'figcaption' },
        children: [
          {
            type: 'emphasis',
            data: { hName: 'span', hProperties: { className: ['figure-number'] } },
            children: [], // Where labels are given.
          },
          ...parseInline(definitions, image, file),
        ],
        ...(image.position && { position: image.position }),
      };
      parent.children[index] = {
        type: 'blockquote',
        data: { hName: 'figure', hProperties: { className: ['figure'], ...(id && { id }) } },
        children: [{ type: 'paragraph', data: { hName: 'div' }, children: [image] }, caption],
        ...(paragraph.position && { position: paragraph.position }),
      };
      return index + 1;
    });
  };
}

/** Makes an image that stands alone in its paragraph a numbered figure whose caption is Markdown, formulas included. */

import type { Image, Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { visit } from '../walk.ts';
import { figureMaker } from './figure-maker.ts';

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

export function captionFigures(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const figureOf = figureMaker(this, tree, file);
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [image, ...rest] = paragraph.children;
      if (!parent || index === undefined || image?.type !== 'image' || rest.length > 0 || !image.alt) return;
      const { id, ...hProperties } = image.data?.hProperties ?? {};
      image.data = { ...image.data, hProperties };
      const caption = { text: labelOf(image, String(file.value)), position: image.position };
      const drawing = { type: 'paragraph' as const, data: { hName: 'div' }, children: [image] };
      parent.children[index] = {
        ...figureOf(drawing, caption, typeof id === 'string' ? id : undefined),
        ...(paragraph.position && { position: paragraph.position }),
      };
      return index + 1;
    });
  };
}

/** Leaves a hole wherever the page depends on another file: addresses of links, whole images. */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { EXIT } from 'unist-util-visit';
import * as v from 'valibot';
import type { VFile } from 'vfile';
import type { CitationHole, Hole, ImageHole } from '../../model/fragment.ts';
import { sentinel } from '../sentinel.ts';
import { visit } from '../walk.ts';

declare module 'vfile' {
  interface DataMap {
    holes: Hole[];
  }
}

const citationSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    cited: v.array(v.object({ key: v.string(), prefix: v.string(), locator: v.string() })),
    form: v.picklist(['parenthetical', 'narrative']),
    written: v.string(),
  }),
);

const optional = (name: 'title' | 'width' | 'height' | 'scale', value: unknown): Partial<ImageHole> =>
  typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};

/** An author may write the element, too, and write anything in it. */
function readCitation(written: string): CitationHole | undefined {
  const parsed = v.safeParse(citationSchema, written);
  return parsed.success ? { kind: 'citation', ...parsed.output } : undefined;
}

/** How many blocks a first screen holds, about. */
const firstScreen = 3;

function earlyImage(tree: Root): Element | undefined {
  let early: Element | undefined;
  const blocks = tree.children
    .filter((child) => child.type === 'element' || child.type === 'raw')
    .slice(0, firstScreen);
  visit({ type: 'root', children: blocks }, { type: 'element', tagName: 'img' }, (image) => {
    early = image;
    return EXIT;
  });
  return early;
}

export function leaveHoles() {
  return (tree: Root, file: VFile): void => {
    const holes: Hole[] = [];
    const leave = (hole: Hole): string => sentinel(holes.push(hole) - 1);
    const early = earlyImage(tree);
    visit(tree, 'element', (node, index, parent) => {
      const elsewhere = node.data?.elsewhere;
      if (elsewhere && parent && index !== undefined) {
        const { label, form } = elsewhere;
        parent.children[index] = { type: 'text', value: leave({ kind: 'reference', label, form }) };
      }
      const { dataCite } = node.properties;
      if (node.tagName === 'cite' && typeof dataCite === 'string' && parent && index !== undefined) {
        const hole = readCitation(dataCite);
        if (hole) parent.children[index] = { type: 'text', value: leave(hole) };
      }
      const titleOf = node.data?.titleOf;
      if (titleOf !== undefined) {
        node.properties.className = ['linked-title'];
        node.children = [
          { type: 'text', value: leave({ kind: 'title', target: titleOf, written: textIn(node) }) },
        ];
      }
      const reference = node.data?.reference;
      if (!reference) return;
      if (node.tagName === 'a') {
        const { target, anchor, written } = reference;
        node.properties.href = leave({ kind: 'link', target, anchor: anchor && `#${anchor}`, written });
      }
      if (node.tagName === 'img' && parent && index !== undefined) {
        const { alt, title, width, height, dataScale } = node.properties;
        const hole: ImageHole = {
          kind: 'image',
          target: reference.target,
          alt: typeof alt === 'string' ? alt : '',
          ...optional('title', title),
          ...optional('width', width),
          ...optional('height', height),
          ...optional('scale', dataScale),
          ...(node === early && { early: true as const }),
        };
        const text: ElementContent = { type: 'text', value: leave(hole) };
        parent.children[index] = text;
      }
    });
    file.data.holes = holes;
  };
}

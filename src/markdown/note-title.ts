/** Finds what a note is called: its front matter, its own first heading, or at worst its file's name. */

import type { Element, Root } from 'hast';
import { VFile } from 'vfile';
import { stripForCard } from './excerpt/strip-for-card.ts';
import { plainText } from './plain-text.ts';
import { readText } from './read-text.ts';

/** A line of Markdown, such as a title in the front matter; text that is more than one line stays text. */
async function readLine(text: string, { path, data }: VFile): Promise<Root> {
  const { mathBrackets = false } = data;
  const tree = await readText(text, new VFile({ path, data: { mathBrackets } }));
  const [first, ...rest] = tree.children;
  if (first?.type === 'element' && first.tagName === 'p' && rest.length === 0) {
    return { type: 'root', children: first.children };
  }
  return { type: 'root', children: [{ type: 'text', value: text }] };
}

/** A title is itself a link wherever it is shown, and links do not nest. */
function unlinked(nodes: Element['children']): Element['children'] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = unlinked(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });
}

/** The line that a heading reads, without ids, footnotes and links, to be shown in other places. */
export function headingLine(heading: Element): Root {
  return stripForCard({ type: 'root', children: unlinked(structuredClone(heading.children)) });
}

const fileName = (file: string): string =>
  file
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/index$/, '')
    .replace(/^.*\//, '')
    .replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');

/**
 * @param heading the note's first heading
 * @returns the title, and whether the file's name had to stand in for it
 */
export async function noteTitle(
  written: string | undefined,
  heading: Element | undefined,
  file: VFile,
): Promise<{ line: Root; missing: boolean }> {
  const line = written !== undefined ? await readLine(written, file) : undefined;
  const asElement = (root: Root): Element => ({
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: root.children.filter((node) => node.type !== 'doctype'),
  });
  const title = line ? headingLine(asElement(line)) : heading ? headingLine(heading) : undefined;
  if (title && plainText(title) !== '') return { line: title, missing: false };
  return { line: { type: 'root', children: [{ type: 'text', value: fileName(file.path) }] }, missing: true };
}

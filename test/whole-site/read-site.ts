/** A built site as its tests see it: every file of the output folder, and every page as a tree. */

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  /** Path in the output folder: `detection/detr/index.html`. */
  readonly file: string;
  /** Site path without the base: `/detection/detr/`. */
  readonly url: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

export interface BuiltSite {
  /** By path in the output folder, sorted. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pages: readonly BuiltPage[];
}

export async function readSite(folder: string): Promise<BuiltSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  const files = new Map<string, Buffer>();
  for (const file of paths) files.set(file, await readFile(path.join(folder, file)));
  const pages = paths
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, `${files.get(file)}`));
  return { files, pages };
}

/** What to compare two sites by: a difference of bytes is told in a line, not in a million. */
export function hashesOf({ files }: BuiltSite): Record<string, string> {
  return Object.fromEntries(Array.from(files, ([file, bytes]) => [file, sha256(bytes)]));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readPage(file: string, html: string): BuiltPage {
  return {
    file,
    html,
    url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    elements: elementsOf(fromHtml(html)),
  };
}

/** Every element at or below a node, in document order. */
export function elementsOf(node: Root | Element): readonly Element[] {
  const elements: Element[] = [];
  visit(node, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

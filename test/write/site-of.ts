/** A little site whose every file says which edition it belongs to. */

import type { OutputFile } from '../../src/model/output-file.ts';

export function siteOf(edition: string, count = 6): readonly OutputFile[] {
  return Array.from({ length: count }, (_, number) => ({
    path: number === 0 ? 'index.html' : `笔记-${edition}/${number}/index.html`,
    body: number % 2 === 0 ? edition.repeat(100) : new TextEncoder().encode(edition.repeat(100)),
  }));
}

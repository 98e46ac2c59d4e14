/** Looks into every page of an output and throws when a note has none, or formulas or highlighted code are missing. */

import { readFileSync } from 'node:fs';
import type { Project } from './contender.ts';
import { listNotes } from './list-notes.ts';

/** What the change before the run must have brought to a page. */
export interface Expected {
  /** The name of the note, or every note. */
  readonly note?: string;
  readonly shows: RegExp;
}

export function checkOutput({ notes, output }: Project, expected?: Expected): void {
  const pages = listNotes(output, true);
  const faults = [...listNotes(notes)].flatMap(([name, file]) => {
    const page = pages.get(name);
    if (page === undefined) return [`${name} 没有页面`];
    const html = readFileSync(page, 'utf8');
    const isMeant = expected !== undefined && (expected.note ?? name) === name;
    return [
      ...faultsOf(readFileSync(file, 'utf8'), html).map((fault) => `${name}：${fault}`),
      ...(isMeant && !expected.shows.test(html) ? [`${name}：看不见这次的改动 ${expected.shows}`] : []),
    ];
  });
  if (faults.length > 0) {
    throw new Error(`输出里有 ${faults.length} 处不对：\n${faults.slice(0, 10).join('\n')}`);
  }
}

function faultsOf(markdown: string, html: string): string[] {
  const blocks = /^```\w.*?^```$/gms;
  const display = /\$\$[^$]+\$\$/g;
  const prose = markdown.replace(blocks, '');
  const formulas = count(prose, display) + count(prose.replace(display, ''), /\$[^$\n]+\$/g);
  const inPage = ['katex', 'katex-html', 'katex-mathml'].map((name) =>
    count(html, new RegExp(`class=(?:"${name}"|${name}(?=[\\s>]))`, 'g')),
  );
  const code = [...html.matchAll(/<pre\b.*?<\/pre>/gs)].filter(([block]) => isHighlighted(block)).length;
  return [
    ...(inPage.some((found) => found !== formulas) ? [`${formulas} 个公式，页面上 ${inPage}`] : []),
    ...(html.includes('katex-error') ? ['有画不出的公式'] : []),
    ...(code === count(markdown, blocks) ? [] : [`${count(markdown, blocks)} 段代码，高亮的 ${code}`]),
  ];
}

/** In at least three colours. */
function isHighlighted(block: string): boolean {
  return new Set(block.match(/<span [^>]*>/g)).size >= 3;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

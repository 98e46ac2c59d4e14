import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import katex from 'katex';
import { expect, onTestFinished, test } from 'vitest';
import { listNotes } from './list-notes.ts';
import { writeCorpus } from './write-corpus.ts';

function corpus(seed: number): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhaji-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeCorpus(folder, 20, seed);
  return [...listNotes(folder)].sort().map(([, file]) => readFileSync(file, 'utf8'));
}

test('the corpus is the same for the same seed, and another for another', () => {
  const texts = corpus(1);
  expect(texts).toHaveLength(20);
  expect(corpus(1)).toEqual(texts);
  expect(corpus(2)).not.toEqual(texts);
});

test('every note has 30 inline and 10 display formulas that KaTeX draws without a word', () => {
  for (const text of corpus(1)) {
    const prose = text.replace(/^```.*?^```$/gms, '');
    const display = [...prose.matchAll(/\$\$([^$]+)\$\$/g)];
    const inline = [...prose.replace(/\$\$[^$]+\$\$/g, '').matchAll(/\$([^$\n]+)\$/g)];
    expect([inline.length, display.length]).toEqual([30, 10]);
    for (const [formulas, displayMode] of [[inline, false] as const, [display, true] as const]) {
      for (const [, tex = ''] of formulas) {
        katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });
      }
    }
  }
});

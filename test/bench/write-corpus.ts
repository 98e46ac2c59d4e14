/** A seed and a number → a folder of that many notes, the same on every machine. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { noteMaker } from './note-maker.ts';
import { seeded } from './seeded.ts';

export function writeCorpus(folder: string, count: number, seed = 1): void {
  const make = noteMaker(seeded(seed));
  for (let number = 0; number < count; number++) {
    const { category, slug, title, date, tags, body } = make(number);
    mkdirSync(path.join(folder, category), { recursive: true });
    const head = ['---', `title: ${title}`, `date: ${date}`, `tags: [${tags.join(', ')}]`, '---'];
    writeFileSync(path.join(folder, category, `${slug}.md`), `${head.join('\n')}\n\n${body}`);
  }
}

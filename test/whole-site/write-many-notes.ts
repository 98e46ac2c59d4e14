/** Writes a notebook of many small notes, for what shows only in numbers: pages of a list, years, neighbours. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const config = `title: 很多笔记
notesPerPage: 10
categories:
  流水:
    name: 流水
    description: 一天一篇。
    order: 1
`;

export async function writeManyNotes(content: string, count: number): Promise<void> {
  await mkdir(path.join(content, '流水'), { recursive: true });
  await writeFile(path.join(content, 'site.yaml'), config);
  for (let number = 1; number <= count; number++) {
    const date = new Date(Date.UTC(2024, 6, number * 20)).toISOString().slice(0, 10);
    const text = `---\ntitle: 第 ${number} 天\ndate: ${date}\ntags: [流水账]\n---\n\n今天是第 $${number}$ 天。\n`;
    await writeFile(path.join(content, '流水', `${String(number).padStart(3, '0')}.md`), text);
  }
}

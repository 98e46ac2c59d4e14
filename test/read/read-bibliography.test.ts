import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBibliography } from '../../src/read/read-bibliography.ts';

async function read(bib: string) {
  const folder = await mkdtemp(join(tmpdir(), 'zhaji-bib-'));
  await writeFile(join(folder, 'references.bib'), bib);
  const { works, problems } = await readBibliography(folder);
  return { works, told: problems.map(({ message, place }) => `${place.line} ${message}`) };
}

const entry = (key: string, fields = 'author = {Li, An}, title = {T}, year = 2020') =>
  `@misc{${key}, ${fields}}\n`;

test('an entry becomes a work: names, title, venue and where to read it', async () => {
  const { works, told } = await read(`% a comment
@inproceedings{a2020,
  author = {Doll{\\'a}r, Piotr and An Li},
  title = {{BERT} Works},
  booktitle = {Some Conference (SC)}, pages = {1--2}, year = {2020},
  doi = {10.1/x}, eprint = {2001.00001}, archivePrefix = {arXiv}
}
`);
  expect(told).toEqual([]);
  const { bibtex, ...work } = works.get('a2020') ?? {};
  expect(work).toEqual({
    key: 'a2020',
    authors: [
      { family: 'Dollár', given: 'Piotr' },
      { family: 'Li', given: 'An' },
    ],
    title: 'BERT Works',
    year: '2020',
    venue: 'Some Conference (SC)',
    pages: '1-2',
    doi: '10.1/x',
    arxiv: '2001.00001',
    url: '',
    place: { file: 'references.bib', line: 2, column: 1 },
  });
  expect(bibtex).toMatch(/^@inproceedings\{a2020,[\s\S]*\}$/);
});

test('a key used twice, a field that lacks and an entry that cannot be read are told at their lines', async () => {
  const { works, told } = await read(
    `${entry('a')}${entry('a')}${entry('b', 'title = {T}')}@misc{c, title = {open, year = 2020}\n${entry('d')}`,
  );
  expect(told).toEqual([
    '2 文献键 a 在第 1 行已经用过。',
    '3 文献 b 缺少 author、year。',
    '4 文献 c 读不懂。',
  ]);
  expect([...works.keys()].sort()).toEqual(['a', 'b', 'd']);
});

test('a notebook without a bibliography has no works', async () => {
  const { works, problems } = await readBibliography(await mkdtemp(join(tmpdir(), 'zhaji-bib-')));
  expect([works.size, problems]).toEqual([0, []]);
});

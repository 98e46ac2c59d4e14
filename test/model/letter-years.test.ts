import { expect, test } from 'vitest';
import { letterYears } from '../../src/model/letter-years.ts';
import type { Work } from '../../src/model/work.ts';

const work = (key: string, family: string, year = '2016'): Work => ({
  key,
  authors: [{ family, given: '' }],
  title: key,
  year,
  venue: '',
  pages: '',
  doi: '',
  arxiv: '',
  url: '',
  bibtex: '',
  place: { file: 'references.bib' },
});
const lettered = (works: readonly Work[]) => letterYears(works).map(({ key, letter }) => key + letter);

test('works of the same authors and year get letters in the order of their keys, and keep their places', () => {
  expect(lettered([work('z', 'He'), work('m', 'Li'), work('b', 'He'), work('h', 'He', '2017')])).toEqual([
    'zb',
    'm',
    'ba',
    'h',
  ]);
});

test('letters go on after z', () => {
  const many = Array.from({ length: 54 }, (_, i) => work(`k${String(i).padStart(2, '0')}`, 'Li'));
  expect(letterYears(many).map(({ letter }) => letter)).toEqual(
    expect.arrayContaining(['a', 'z', 'aa', 'az', 'ba', 'bb']),
  );
  expect(new Set(letterYears(many).map(({ letter }) => letter)).size).toBe(54);
});

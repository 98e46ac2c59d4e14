import { expect, test } from 'vitest';
import type { Fragment } from '../../src/model/fragment.ts';
import { joinPieces } from '../../src/model/join-pieces.ts';
import type { Note } from '../../src/model/note.ts';
import type { Work } from '../../src/model/work.ts';
import { pages } from '../../templates/index.ts';
import { exampleSite } from './example-site.ts';

const work = (key: string): [string, Work] => [
  key,
  {
    key,
    authors: [{ family: 'He', given: 'Kaiming' }],
    title: `About ${key}`,
    year: '2016',
    venue: '',
    pages: '',
    doi: '',
    arxiv: '',
    url: '',
    bibtex: '',
    place: { file: 'references.bib' },
  },
];

function citation(keys: readonly string[]): Fragment {
  const cited = keys.map((key) => ({ key, prefix: '', locator: '' }));
  return [{ kind: 'citation', form: 'parenthetical', written: '', cited }];
}

function site() {
  const [one, two, ...others] = exampleSite.notes;
  if (!one || !two) throw new Error('The example has notes.');
  const cited = new Map([
    [one.file, ['b']],
    [two.file, ['b', 'a']],
  ]);
  // As if they cited these works, in their bodies and in their excerpts.
  const citing = (note: Note): Note => ({
    ...note,
    excerpt: { text: '', html: citation(cited.get(note.file) ?? []) },
  });
  const drawn = pages({
    ...exampleSite,
    notes: [citing(one), citing(two), ...others],
    works: new Map([work('a'), work('b')]),
    texts: {
      get: (file) => ({ outline: [], body: citation(cited.get(file) ?? []) }),
      stampOf: () => '',
    },
    relations: new Map(
      Array.from(exampleSite.relations, ([file, relations]) => [
        file,
        { ...relations, citations: cited.get(file) ?? [] },
      ]),
    ),
  });
  return (url: string) =>
    joinPieces(drawn.find((page) => page.url === url)?.draw() ?? [])
      .toString()
      .replace(/<[^>]*>/g, '');
}

test('years get letters where a note’s own list needs them, and on the page of all papers', () => {
  const text = site();
  expect(text('/self-supervised/mae/')).toContain('（He，2016');
  expect(text('/self-supervised/mae/')).not.toMatch(/2016[ab]/);
  expect(text('/detection/detr/')).toMatch(/（He，2016b.*；He，2016a/);
  expect(text('/detection/detr/')).toMatch(/\(2016a\)\. About a.*\(2016b\)\. About b/);
  expect(text('/papers/')).toContain('(2016b). About b');
});

test('a citation in a card has no list, and so no letter', () => {
  expect(site()('/detection/')).toContain('（He，2016；He，2016）');
});

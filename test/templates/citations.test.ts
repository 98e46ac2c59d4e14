import { expect, test } from 'vitest';
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

/** The note as if it cited these works, in its body and in its excerpt. */
function citing(note: Note, keys: readonly string[]): Note {
  const cited = keys.map((key) => ({ key, prefix: '', locator: '' }));
  const body = [{ kind: 'citation', form: 'parenthetical', written: '', cited }] as const;
  const citations = keys.map((key) => ({ key, certain: true, place: { file: note.file } }));
  return { ...note, body, excerpt: { text: '', html: body }, citations };
}

function site() {
  const [one, two, ...others] = exampleSite.notes;
  if (!one || !two) throw new Error('The example has notes.');
  const notes = [citing(one, ['b']), citing(two, ['b', 'a']), ...others];
  const drawn = pages({ ...exampleSite, notes, works: new Map([work('a'), work('b')]) });
  return (url: string) => (drawn.find((page) => page.url === url)?.draw() ?? '').replace(/<[^>]*>/g, '');
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

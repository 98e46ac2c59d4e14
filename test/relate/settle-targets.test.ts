import { expect, test } from 'vitest';
import type { Link } from '../../src/model/note.ts';
import { settleTargets } from '../../src/relate/settle-targets.ts';
import { makeNote, noTexts } from './make-note.ts';

const link = (target: string, anchor = ''): Link => ({
  target,
  anchor,
  written: target,
  place: { file: 'posts/甲.md', line: 3 },
});

test('links, images and the holes of a page are set to the same file', () => {
  const image = { kind: 'image', target: 'posts/图.png', alt: '' } as const;
  const hole = { kind: 'link', target: 'posts/乙.html', anchor: '#使用-man', written: '乙.html' } as const;
  const first = makeNote(
    'posts/甲.md',
    {},
    {
      links: [link('posts/乙.html', '使用-man')],
      images: [link('posts/图.png')],
    },
  );
  const second = makeNote('posts/乙.md', {}, { ids: ['使用man'] });
  const written = { outline: [], body: ['<p>', image, hole] };
  const compiled = { get: () => written, stampOf: (file: string) => file };
  const { notes, texts, problems } = settleTargets(
    [first, second],
    compiled,
    new Set(['posts/甲/图.png']),
    true,
  );
  expect(notes[0]).toMatchObject({
    links: [{ target: 'posts/乙.md', anchor: '使用man' }],
    images: [{ target: 'posts/甲/图.png' }],
  });
  expect(texts.get('posts/甲.md')?.body).toMatchObject([
    '<p>',
    { target: 'posts/甲/图.png' },
    { target: 'posts/乙.md', anchor: '#使用man' },
  ]);
  // Two settlings of one text are two texts; one that stays as it is is itself.
  expect(texts.stampOf('posts/甲.md')).not.toBe('posts/甲.md');
  expect(texts.stampOf('posts/乙.md')).toBe('posts/乙.md');
  expect(texts.get('posts/乙.md')).toBe(written);
  expect(problems).toEqual([]);
});

test('a file that is not where it was said to be is used and told', () => {
  const note = makeNote('posts/甲.md', {}, { images: [link('posts/A.PNG')] });
  const { notes, problems } = settleTargets([note], noTexts, new Set(['posts/a.png']), true);
  expect(notes[0]?.images[0]?.target).toBe('posts/a.png');
  expect(problems).toMatchObject([{ rule: 'path-is-exact', place: { line: 3 } }]);
});

test('a notebook of our own means what it says, in whatever Unicode form its disk spells names', () => {
  const note = makeNote('甲.md', {}, { images: [link('A.PNG'), link('caf\u00e9.png')] });
  const { notes, problems } = settleTargets([note], noTexts, new Set(['a.png', 'cafe\u0301.png']), false);
  expect(notes[0]?.images.map(({ target }) => target)).toEqual(['A.PNG', 'cafe\u0301.png']);
  expect(problems).toEqual([]);
});

test('the title of a note and a line of its source lead to its page', () => {
  const one = makeNote(
    '甲.md',
    {},
    { links: [link('乙.md', '乙的题目'), link('乙.md', 'L10'), link('乙.md', '没有')] },
  );
  const other = makeNote('乙.md', {}, { title: { text: '乙的题目', html: [] } });
  const { notes } = settleTargets([one, other], noTexts, new Set(), false);
  expect(notes[0]?.links.map(({ anchor }) => anchor)).toEqual(['', '', '没有']);
});

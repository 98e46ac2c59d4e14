import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryNote } from './arbitrary-note.ts';
import { compileText, show } from './compile-case.ts';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('compiling', () => {
  test('never throws, whatever the text', async () => {
    const piece = fc.constantFrom(
      ...[
        '**',
        '*',
        '_',
        '~~',
        '`',
        '```',
        '$',
        '$$',
        '\n',
        '\n\n',
        '[',
        '](',
        ')',
        '![',
        '[^1]',
        '[^1]:',
        '> ',
        '- ',
        '1. ',
      ],
      ...[
        '# ',
        '|',
        '---',
        ':::',
        '::a{b=c}',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '&amp;',
        '\\',
        '{',
        '}',
        '中',
        '。',
        'a',
        ' ',
        '\t',
        '\u0000',
        '😀',
      ],
      ...[
        '\\frac',
        '\\begin{align}',
        '\\end{align}',
        '&',
        '^',
        '{#id}',
        '<!-- more -->',
        'https://a.b',
        '[x]',
        '<details>',
        '\ufffd',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const note = await compileText(pieces.join(''));
        expect(note.file).toBe('分类/这篇/index.md');
      }),
      { numRuns: 500 },
    );
  });

  test('draws every formula that it counts, once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNote, async (text) => {
        const { body, counts } = await compileText(text);
        expect(count(show(body), /<math>/g)).toBe(counts.inlineMath + counts.displayMath);
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same bytes for the same text', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNote, async (text) => {
        expect(await compileText(text)).toEqual(await compileText(text));
      }),
      { numRuns: 50 },
    );
  });

  test('makes every id of a note unique', async () => {
    const { ids } = await compileText('## a\n\n## a\n\n## a-1\n\n<b id="a">x</b>\n\n## b {#a}\n');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(5);
  });

  test.each([
    ['10,000 nested quotes', `${'>'.repeat(10_000)} a`],
    ['10,000 nested emphases', '*a '.repeat(10_000)],
    ['1,000 nested list lines', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
    ['5,000 openings of an image', '!['.repeat(5000)],
    ['10,000 nested elements', '<b>'.repeat(10_000)],
    ['500 nested blocks', ':::a\n'.repeat(500)],
  ])('refuses %s and shows the source instead', async (_, text) => {
    const { problems, body } = await compileText(text);
    expect(problems.map((problem) => problem.rule)).toContain('note-nesting-bounded');
    expect(show(body).length).toBeGreaterThan(text.length / 2);
  });

  test('does not count brackets and asterisks inside a code fence against the bounds', async () => {
    const { problems } = await compileText(`\`\`\`text\n${'a[*b '.repeat(3000)}\n\`\`\`\n`);
    expect(problems).toEqual([]);
  });

  test('refuses a formula of 500 nested fractions without a brace', async () => {
    const { problems } = await compileText(`$${'\\frac'.repeat(500)}$`);
    expect(problems.map((problem) => problem.rule)).toEqual(['math-size-bounded']);
  });
});

describe('a note is called', () => {
  const titleOf = async (text: string, title?: string) => {
    const note = await compileText(text, title === undefined ? {} : { title });
    return { title: note.title.text, body: show(note.body), rules: note.problems.map((p) => p.rule) };
  };

  test('a name in brackets in the front matter is one like any other', async () => {
    const { title, body } = await titleOf('见[[detr]]。', '续[[detr]]');
    expect(title).toBe('续detr');
    expect(body).toContain('detr');
  });

  test('what its front matter says, formulas included', async () => {
    expect((await titleOf('正文。', '复杂度$O(n)$ 之争')).title).toBe('复杂度O(n)之争');
  });

  test('what its first heading repeats, which is then shown once', async () => {
    expect((await titleOf('# 同名\n\n正文。', '同名')).body).toBe('<p>正文。</p>\n');
  });

  test('what its front matter says even when its first heading says otherwise, which then stays', async () => {
    expect((await titleOf('# 另名\n\n正文。', '同名')).body).toContain('<h2 id="另名">另名</h2>');
  });
});

import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readText } from '../../../src/markdown/read-text.ts';

const piece = fc.constantFrom(
  ...[
    'a.b-c_d+e',
    'www.a.b',
    'https://a.b/c',
    'mailto:a',
    '字',
    ' ',
    '\n',
    '\n\n',
    '[',
    '](b)',
    ']',
    '![',
    '*',
    '**',
  ],
  ...[
    '_',
    '__',
    '~~',
    '`',
    '$x$',
    '|',
    '|-|\n',
    '<b>',
    '- ',
    '> ',
    '1. ',
    '# ',
    '[^1]',
    '[[a]]',
    '\\',
    '&amp;',
    ':',
  ],
);

/** What stands below a first paragraph: with an `@` in it, mail addresses are looked for. */
async function readBelow(sign: string, text: string) {
  const file = new VFile({ path: 'a.md' });
  const { children } = await readText(`${sign}\n\n${text}`, file);
  return { rest: children.slice(1), told: file.messages.map(String) };
}

test('a text without an @ is read as if mail addresses were looked for', async () => {
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      expect(await readBelow('a', written)).toEqual(await readBelow('@', written));
    }),
    { numRuns: 1000 },
  );
});

test('in a text with one they are', async () => {
  const { rest } = await readBelow('a', '见 a@b.cn');
  expect(JSON.stringify(rest)).toContain('mailto:a@b.cn');
});

import { expect, test } from 'vitest';
import { compileText } from './compile-case.ts';

/** The images that a browser is to fetch at once. */
async function earlyIn(text: string): Promise<string[]> {
  const { body } = await compileText(text);
  return body.flatMap((part) =>
    typeof part !== 'string' && part.kind === 'image' && part.early ? [part.alt] : [],
  );
}

test('the first image of a note is early when it stands among the first three blocks', async () => {
  expect(await earlyIn('![甲](a.png)\n\n![乙](b.png)\n')).toEqual(['甲']);
  expect(await earlyIn('一段。\n\n## 小节\n\n句子里 ![甲](a.png) 一张，![乙](b.png) 又一张。\n')).toEqual([
    '甲',
  ]);
  expect(await earlyIn('一段。\n\n两段。\n\n三段。\n\n![甲](a.png)\n')).toEqual([]);
});

test('one within a list or a quotation counts with its block', async () => {
  expect(await earlyIn('> ![甲](a.png)\n\n- ![乙](b.png)\n')).toEqual(['甲']);
});

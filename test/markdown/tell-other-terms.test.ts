import { expect, test } from 'vitest';
import { compileNote } from '../../src/markdown/compile-note.ts';
import { createPens } from '../../src/markdown/pens.ts';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import { defaultConfig } from '../../src/read/default-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';
import { tellPlaces } from '../read/tell-places.ts';

const glossary = [
  { term: '图像块', english: 'patch', definition: '', not: ['补丁'] },
  { term: '损失', english: 'loss', definition: '', not: ['代价函数'] },
];
const pens = createPens();

async function compile(text: string, frontMatter: Partial<FrontMatter> = {}) {
  const source = { file: '甲.md', text, frontMatter: { ...emptyFrontMatter, title: '题', ...frontMatter } };
  return compileNote(source, { config: defaultConfig, glossary }, pens);
}

const placesIn = async (text: string): Promise<string[]> =>
  tellPlaces((await compile(text)).problems).map((line) => line.replace(/ .*/, ''));

test('a word that the glossary replaces is told at its place, with the agreed one', async () => {
  const { problems } = await compile('第一行\n把图切成补丁。\n');
  expect(tellPlaces(problems)).toEqual([
    '2:5+2 term-is-agreed 这里写作“补丁”，术语表定的是“图像块”（patch）。|改成“图像块”。',
  ]);
  expect(problems[0]?.severity).toBe('warning');
});

test('prose is a heading, a list, a cell, a caption, a footnote, a link’s words and raw HTML', async () => {
  const text = `## 补丁

- **补**丁与补丁

| 补丁 |
|---|
| a |

![图里的补丁](a.png)

[补丁](b.md)[^1]

[^1]: 补丁

<b>补丁</b>
`;
  expect(await placesIn(text)).toEqual([
    '1:4+2',
    '3:5+2',
    '3:10+2',
    '5:3+2',
    '9:1+15',
    '11:2+2',
    '15:4+2',
    '13:7+2',
  ]);
});

test('prose is not code, a formula, an address, a title or a citation', async () => {
  const text = `\`补丁\`，$x_{\\text{补丁}}$，[字](补丁.md)，<https://补丁.example>，《补丁》，[@a2020, 补丁]

$$
\\text{补丁}
$$

\`\`\`
补丁
\`\`\`
`;
  expect((await placesIn(text)).length).toBe(0);
});

test('the title and the excerpt of the front matter are prose too', async () => {
  const places = {
    title: { file: '甲.md', line: 2, column: 8 },
    excerpt: { file: '甲.md', line: 3, column: 10 },
  };
  const { problems, terms } = await compile('正文', {
    title: '补丁与损失',
    excerpt: '一句代价函数。',
    places,
  });
  expect(tellPlaces(problems).map((line) => line.replace(/，.*/, ''))).toEqual([
    '2:8+ term-is-agreed 这里写作“补丁”',
    '3:10+ term-is-agreed 这里写作“代价函数”',
  ]);
  expect(terms).toEqual(['损失']);
});

test('the note says which terms it uses', async () => {
  expect((await compile('图像块，图像块，`损失`')).terms).toEqual(['图像块']);
});

test('a note full of other words is told a hundred of them, and how many there are', async () => {
  const { problems } = await compile('补丁，'.repeat(20_000));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.message).toBe('另有 19900 处用词与术语表不合，没有列出。');
});

test('a word behind a citation has its place', async () => {
  expect(await placesIn('文[@a2020]，\\*补丁\n与 @b2020 的补丁')).toEqual(['1:13+2', '2:11+2']);
});

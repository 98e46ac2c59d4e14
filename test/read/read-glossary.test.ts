import { mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGlossary } from '../../src/read/parse-glossary.ts';
import { readGlossary } from '../../src/read/read-glossary.ts';
import { tellPlaces } from './tell-places.ts';

const parse = (text: string) => parseGlossary(new TextEncoder().encode(text), 'glossary.yaml');
const folder = () => mkdtemp(join(tmpdir(), 'zhaji-glossary-'));

test('a term has its English, and may have a meaning and words that it replaces', () => {
  const { glossary, problems } = parse(`图像块:
  english: patch
  definition: 图像切成的小方块。
  not: [补丁, 图块]
token: { english: token, not: 标记 }
查询: { english: query }
`);
  expect(problems).toEqual([]);
  expect(glossary).toEqual([
    { term: '图像块', english: 'patch', definition: '图像切成的小方块。', not: ['补丁', '图块'] },
    { term: 'token', english: 'token', definition: '', not: ['标记'] },
    { term: '查询', english: 'query', definition: '', not: [] },
  ]);
});

test('mistakes are told at their places, and the other terms stay', () => {
  const { glossary, problems } = parse(`图像块: { definition: 小方块 }
token:
  english: token
  nott: [标记]
查询: { english: query }
`);
  expect(tellPlaces(problems)).toEqual([
    '1:8+10 glossary-is-valid 图像块 的 english 没有写。',
    '4:3+4 glossary-is-valid token 里没有 nott 这个键。|是不是 not？',
  ]);
  expect(glossary.map(({ term }) => term)).toEqual(['token', '查询']);
});

test('a word is a term or replaced by one, and by one only', () => {
  const { glossary, problems } = parse(`块: { english: block, not: [图像块, 补丁] }
图像块: { english: patch, not: [块状物, 补丁] }
`);
  expect(tellPlaces(problems)).toEqual([
    '1:28+3 glossary-is-valid “图像块”自己是一个术语，不能又不许用。|只留一处。',
    '2:35+2 glossary-is-valid “补丁”已经要换成“块”。|只留一处。',
  ]);
  expect(glossary.map(({ not }) => not)).toEqual([['补丁'], ['块状物']]);
});

test.each(['- 图像块\n', '图像块: patch\n', '图像块: {english: patch}}\n', '[]'])(
  '%j is no glossary',
  (text) => {
    const { glossary, problems } = parse(text);
    expect(glossary).toEqual([]);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['glossary-is-valid', 'error']]);
  },
);

test('without the file there are no terms, and a link out of the notebook is not followed', async () => {
  const none = await folder();
  expect(await readGlossary(none)).toEqual({ glossary: [], problems: [] });
  const secret = join(await folder(), 'secret.yaml');
  await writeFile(secret, '秘密: 12\n');
  await symlink(secret, join(none, 'glossary.yaml'));
  const { problems } = await readGlossary(none);
  expect(problems.map(({ message }) => message)).toEqual(['glossary.yaml 应该是普通文件。']);
});

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { changesOf } from '../../src/dev/changes-of.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const content = path.join(project, 'content');
const of = (...files: string[]) => changesOf(new Set(files.map((file) => path.join(project, file))), content);

const nothing = { touched: [], own: false, program: false, compiler: false, reload: false };

test('a note asks for nothing but a new reading', () => {
  const touched = ['a/index.md', 'site.yaml'];
  expect(of('content/a/index.md', 'content/site.yaml')).toEqual({ ...nothing, touched });
  expect(of('content/src/a.ts')).toEqual({ ...nothing, touched: ['src/a.ts'] });
});

test('the folder of the notes stands for all that is in it', () => {
  expect(of('content')).toEqual({ ...nothing, touched: [''] });
});

test('a style sheet is read anew, and nothing else', () => {
  expect(of('templates/styles/base.css')).toEqual({ ...nothing, own: true });
});

test('a template is loaded anew; only our own code compiles every note anew', () => {
  expect(of('templates/parts/card.tsx')).toEqual({ ...nothing, own: true, program: true });
  expect(of('src/markdown/pipeline.ts')).toEqual({ ...nothing, own: true, program: true, compiler: true });
});

test('a file of public/ has open pages reload', () => {
  expect(of('public/a.txt')).toEqual({ ...nothing, reload: true });
});

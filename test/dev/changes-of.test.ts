import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { changesOf } from '../../src/dev/changes-of.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const content = path.join(project, 'content');
const of = (...files: string[]) => changesOf(new Set(files.map((file) => path.join(project, file))), content);

test('a note or a style sheet asks for nothing but a new reading', () => {
  const nothing = { program: false, compiler: false, reload: false };
  expect(of('content/a/index.md', 'content/site.yaml', 'templates/styles/base.css')).toEqual(nothing);
  expect(of('content/src/a.ts')).toEqual(nothing);
});

test('a template is loaded anew; only our own code compiles every note anew', () => {
  expect(of('templates/parts/card.tsx')).toEqual({ program: true, compiler: false, reload: false });
  expect(of('src/markdown/pipeline.ts')).toEqual({ program: true, compiler: true, reload: false });
});

test('a file of public/ has open pages reload', () => {
  expect(of('public/a.txt')).toEqual({ program: false, compiler: false, reload: true });
});

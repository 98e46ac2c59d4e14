import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundleProgram } from '../src/bundle-program.js';
import { copyProject } from './bench/copy-project.ts';

test('after an edit, scripts whose sources stand are brought over, and all are as if bundled from nothing', {
  timeout: 30_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhaji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, 'project');
  copyProject(fileURLToPath(new URL('..', import.meta.url)), project);
  const [before, after, fromNothing] = ['cache/program-a', 'cache/program-b', 'other/program-b'].map((name) =>
    join(folder, name),
  );
  if (!before || !after || !fromNothing) throw new Error('no folders');
  const scripts = (program: string) =>
    Object.fromEntries(
      readdirSync(program)
        .filter((name) => /\.c?js$|^identity/.test(name))
        .map((name) => [name, readFileSync(join(program, name), 'utf8')]),
    );

  await bundleProgram(project, before);
  // As V8 would have left it.
  for (const name of readdirSync(before)) writeFileSync(join(before, `${name}.compiled`), '');
  const template = join(project, 'templates/parts/colophon.tsx');
  writeFileSync(template, readFileSync(template, 'utf8').replace('全部标签', '所有标签'));
  await bundleProgram(project, after);
  await bundleProgram(project, fromNothing);

  expect(scripts(after)).toEqual(scripts(fromNothing));
  expect(scripts(after)['identity.json']).not.toBe(scripts(before)['identity.json']);
  const isBrought = (name: string): boolean => existsSync(join(after, `${name}.js.compiled`));
  expect(['cli', 'run-build', 'make-note-thread', 'build-told'].filter((name) => !isBrought(name))).toEqual(
    [],
  );
  expect(['index', 'note'].filter(isBrought)).toEqual([]);

  // What shapes all of them.
  writeFileSync(join(project, 'package-lock.json'), '{}');
  const anew = join(folder, 'cache/program-c');
  await bundleProgram(project, anew);
  expect(readdirSync(anew).filter((name) => name.endsWith('.compiled'))).toEqual([]);
});

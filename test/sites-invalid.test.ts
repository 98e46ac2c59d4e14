/** Builds notebooks with a fault in each and checks that all of it is told, in these words, and that nothing is written. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readSourceLines } from '../src/read/read-source-lines.ts';
import { printProblems } from '../src/report/print-problems.ts';
import { buildSite } from './whole-site/build-site.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const sites = path.join(project, 'test/sites-invalid');
const scratch = await mkdtemp(path.join(tmpdir(), 'zhaji-invalid-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const head = (title: string) => `---\ntitle: ${title}\n---\n\n`;

/** What git or another system could not keep. */
const made: Readonly<Record<string, (notes: string) => Promise<void>>> = {
  'links-out': async (notes) => {
    await symlink('../../秘密.txt', path.join(notes, '出去.md'));
    await symlink('../../秘密', path.join(notes, '文件夹'));
    await symlink('..', path.join(notes, '圈'));
    await symlink('自己.md', path.join(notes, '自己.md'));
    await symlink('没有.md', path.join(notes, '断了.md'));
  },
  'same-name': async (notes) => {
    await writeFile(path.join(notes, 'Note.md'), head('大写'));
    await writeFile(path.join(notes, 'note.md'), head('小写'));
    await writeFile(path.join(notes, 'caf\u{E9}.md'), head('一个字符'));
    await writeFile(path.join(notes, 'cafe\u{301}.md'), head('两个字符'));
  },
  'too-big': async (notes) => {
    await writeFile(path.join(notes, '太大.md'), head('太大') + '字'.repeat(400_000));
    await writeFile(path.join(notes, '引用太深.md'), `${head('太深') + '> '.repeat(10_000)}字\n`);
    await writeFile(path.join(notes, '强调太深.md'), head('太深') + '*a **b '.repeat(10_000));
    await writeFile(
      path.join(notes, '列表太深.md'),
      head('太深') + Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- 字\n`).join(''),
    );
    await writeFile(
      path.join(notes, '公式太深.md'),
      `${head('太深')}$${'\\frac{1}{'.repeat(500)}x${'}'.repeat(500)}$\n`,
    );
    await writeFile(path.join(notes, '公式太长.md'), `${head('太长')}$${'x+'.repeat(20_000)}x$\n`);
  },
};

/** The notebook in a folder of its own, beside things that no note may reach. */
async function prepare(name: string): Promise<{ content: string; out: string }> {
  const folder = await mkdtemp(path.join(scratch, `${name}-`));
  const content = path.join(folder, 'content');
  await cp(path.join(sites, name, 'content'), content, { recursive: true });
  await mkdir(path.join(folder, '秘密'));
  await writeFile(path.join(folder, '秘密.txt'), '不可告人');
  await writeFile(path.join(folder, '秘密/秘密.md'), '不可告人');
  await made[name]?.(path.join(content, '笔记'));
  return { content, out: path.join(folder, 'dist') };
}

const names = await readdir(sites);

describe('a notebook with faults is told all of them, in order and with places', () => {
  test.each(names)('%s', async (name) => {
    const { content, out } = await prepare(name);
    const { problems } = await buildSite(content, {}, out);
    const sourceLine = await readSourceLines(
      content,
      problems.map(({ place }) => place),
    );
    const printed = printProblems(problems, { sourceLine });
    await expect(printed).toMatchFileSnapshot(path.join(sites, name, 'problems.txt'));
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    // Not a file of the site, nor a lock or a staging folder that was left behind.
    expect((await readdir(path.dirname(out))).sort()).toEqual(['content', '秘密', '秘密.txt']);
    expect(printed).not.toContain('不可告人');
  });

  test('no program in a note was run', () => {
    expect(existsSync('canary-code-ran')).toBe(false);
  });
});

test('a site that stands is untouched by a build with errors', async () => {
  const content = path.join(scratch, 'first-good/content');
  await cp(path.join(project, 'test/sites/base-path/content'), content, { recursive: true });
  const { folder } = await buildSite(content, {}, path.join(scratch, 'first-good/dist'));
  const before = await readFile(path.join(folder, 'index.html'), 'utf8');
  await writeFile(path.join(content, '随笔/第二篇.md'), '[坏](没有.md)\n');
  await buildSite(content, {}, folder);
  expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe(before);
  expect((await readdir(path.dirname(folder))).sort()).toEqual(['content', 'dist']);
});

test('the command prints the same, says 1 and writes nothing', async () => {
  const { content, out } = await prepare('all-at-once');
  const command = ['--import', import.meta.resolve('tsx'), path.join(project, 'src/cli.ts')];
  const run = promisify(execFile)(process.execPath, [
    ...command,
    'build',
    '--content',
    content,
    '--out',
    out,
  ]);
  const failure: unknown = await run.catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 1 });
  const expected = await readFile(path.join(sites, 'all-at-once/problems.txt'), 'utf8');
  const printed = failure instanceof Error && 'stdout' in failure ? `${failure.stdout}` : '';
  // The command names files as the author can open them from where he stands.
  for (const line of expected.split('\n').filter((one) => one.startsWith('  ')))
    expect(printed).toContain(line);
  expect(existsSync(out)).toBe(false);
});

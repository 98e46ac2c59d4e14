/** The program as a process: exit codes, what goes to which stream, and how it ends when interrupted. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { newNote } from '../../src/cli/new-note.ts';
import { printFault } from '../../src/cli/print-fault.ts';
import { scratch, tree } from '../write/scratch.ts';

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');
/** tsx looks for it in the working folder, which is the notebook's here. */
const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

async function notebook(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await scratch();
  for (const [path, text] of Object.entries({ 'content/site.yaml': 'title: 测试\nbase: /b/\n', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

function zhaji(cwd: string, ...words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', tsx, program, ...words], {
    cwd,
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

async function ended(child: ChildProcess) {
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (text: string) => {
      streams[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...streams };
}

test('a fine notebook is built with exit code 0, and JSON is all that goes to the standard output', async () => {
  const folder = await notebook({});
  await newNote({ contentDir: join(folder, 'content'), path: 'a/b', title: '一篇', now: new Date(0) });
  const { code, stdout, stderr } = await ended(zhaji(folder, 'build', '--format', 'json'));
  expect([code, stderr]).toEqual([0, expect.stringMatching(/编译（[01]）\n/)]);
  expect(JSON.parse(stdout)).toEqual({
    content: 'content',
    problems: [],
    summary: {
      notes: 1,
      pages: expect.any(Number),
      formulas: 2,
      errors: 0,
      warnings: 0,
      warningsByRule: {},
      seconds: expect.any(Number),
      out: 'dist/',
    },
  });
  expect(await readdir(join(folder, 'dist/a/b'))).toEqual(['index.html']);
});

test('errors are all printed with exit code 1, and the old site stands', async () => {
  const folder = await notebook({
    'content/a/b.md': '# 一\n\n见[二](二.md)和 $\\frac{1}$。\n',
    'content/a/c.md': '# 三\n\n![图](没有.png)\n',
    'dist/.zhaji': 'index.html\n',
    'dist/index.html': '旧',
  });
  const { code, stdout } = await ended(zhaji(folder, 'build'));
  expect(stdout).toContain('content/a/b.md\n   3:2  error');
  expect(stdout).toMatch(/\n +见\[二\]\(二\.md\)和 \$\\frac\{1\}\$。\n +\^+\n/);
  expect(stdout).toMatch(/link-target-exists.+content\/a\/c\.md\n.+image-exists/s);
  expect(stdout).toMatch(/3 个错误 · 0 个警告 · [\d.]+ 秒\n$/);
  expect(code).toBe(1);
  expect(await tree(join(folder, 'dist'))).toEqual({ '.zhaji': 'index.html\n', 'index.html': '旧' });
});

test('wrong usage ends with exit code 2 and says nothing on the standard output', async () => {
  const folder = await notebook({});
  const [flag, inside] = await Promise.all([
    ended(zhaji(folder, 'build', '--drafs')),
    ended(zhaji(folder, 'build', '--out', 'content/dist')),
  ]);
  expect(flag).toEqual({
    code: 2,
    stdout: '',
    stderr: 'build 没有 --drafs 这个选项。\n  是不是 --drafts？\n',
  });
  expect(inside).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('不能一个在另一个里面'),
  });
});

test('an obstacle is told without a stack, with exit code 1', async () => {
  const folder = await notebook({ 'home/thesis.tex': '' });
  const { code, stderr } = await ended(zhaji(folder, 'build', '--out', 'home'));
  expect(stderr).toMatch(
    /^输出文件夹里有文件，又不是札记生成的网站，不敢替换：.*\n {2}用 --out 指定一个新的或空的文件夹。\n$/,
  );
  expect(code).toBe(1);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a build with exit code 130, the old site and no litter',
  async (signal) => {
    const formula = Array.from({ length: 60 }, (_, n) => `$\\frac{${n}}{\\sqrt{x_${n}}}$`).join('，');
    const notes = Array.from({ length: 60 }, (_, n) => [
      `content/a/n${n}.md`,
      `# 第 ${n} 篇\n\n${formula}\n`,
    ]);
    const old = { 'dist/.zhaji': 'index.html\n', 'dist/index.html': '旧' };
    const folder = await notebook({ ...Object.fromEntries(notes), ...old });
    const child = zhaji(folder, 'build');
    const end = ended(child);
    child.stderr?.on('data', (text: string) => {
      if (text.includes('编译')) child.kill(signal);
    });
    expect(await end).toMatchObject({ code: 130, stdout: '', stderr: expect.stringMatching(/已中断。\n$/) });
    expect((await readdir(folder)).toSorted()).toEqual(['content', 'dist']);
    expect(await readdir(join(folder, 'dist'))).toEqual(['.zhaji', 'index.html']);
  },
);

test.each([
  ['the notebook’s base path', '首页', '/b/'],
  [
    'the base path that the site was built for',
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/other/c.d/assets/list.0a1b2c3d.css">',
    '/other/c.d/',
  ],
])('preview serves below %s until it is interrupted', async (_, page, base) => {
  const folder = await notebook({ 'dist/index.html': page });
  const child = zhaji(folder, 'preview', '--port', '0');
  const end = ended(child);
  if (!child.stdout) throw new Error('no standard output');
  const [said] = await Promise.race([
    once(child.stdout, 'data'),
    end.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ]);
  const url = `${said}`.split('\n')[0] ?? '';
  expect(new URL(url).pathname).toBe(base);
  expect(await (await fetch(url)).text()).toBe(page);
  child.kill('SIGINT');
  expect(await end).toMatchObject({ code: 130 });
});

test('a fault of our own says what to report', async () => {
  const text = await printFault(new Error('boom', { cause: new Error('why') }), ['build', '--drafts']);
  expect(text).toMatch(/^札记自身出错了/);
  expect(text).toMatch(
    /札记 \d+\.\d+\.\d+ · Node v\d+\.\d+\.\d+ · \w+ \w+\n命令：zhaji build --drafts\nError: boom\n {4}at /,
  );
  expect(text).toContain('起因：Error: why');
});

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/read/find-files.ts';
import { nameProblems } from '../../src/read/name-problems.ts';
import { tellPlaces } from './tell-places.ts';

async function folder(...files: readonly string[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'zhaji-find-'));
  for (const file of files) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), file);
  }
  return dir;
}

async function find(dir: string) {
  const { notes, files, problems } = await findFiles(dir);
  return { notes, files: [...files], told: tellPlaces(problems) };
}

test('notes and files are found in order of code points, and hidden ones are not', async () => {
  const dir = await folder(
    'b.md',
    'a/index.md',
    'a/图.png',
    'a-b/x.MD',
    'c.markdown',
    '𠮷.md',
    '\uff21.md',
    '.git/x.md',
    '.obsidian/app.json',
    'node_modules/p/readme.md',
    'a/.DS_Store',
    'site.yaml',
  );
  expect(await find(dir)).toEqual({
    notes: ['a-b/x.MD', 'a/index.md', 'b.md', 'c.markdown', '\uff21.md', '𠮷.md'],
    files: ['a/图.png', 'site.yaml'],
    told: [],
  });
});

describe('a symbolic link', () => {
  test('to a file of the same folder is followed', async () => {
    const dir = await folder('a/x.png');
    await symlink('a/x.png', join(dir, 'y.png'));
    expect(await find(dir)).toEqual({ notes: [], files: ['a/x.png', 'y.png'], told: [] });
  });

  test('out of the folder is refused, be it a note, a folder or a neighbour with the same beginning', async () => {
    const dir = await folder('a.md');
    await mkdir(`${dir}-neighbour`);
    await writeFile(`${dir}-neighbour/canary.md`, '');
    await symlink('../../etc/passwd', join(dir, 'passwd.md'));
    await symlink('/etc', join(dir, 'etc'));
    await symlink(`${dir}-neighbour/canary.md`, join(dir, 'canary.md'));
    const { notes, files, told } = await find(dir);
    expect({ notes, files }).toEqual({ notes: ['a.md'], files: [] });
    const refusal = (name: string, target: string) =>
      `${name} file-stays-in-content 符号链接 ${name} 指向 ${target}，那里在内容文件夹之外，没有读取。|把那个文件复制进来。`;
    expect(told).toContain(refusal('etc', '/etc'));
    expect(told).toContain(refusal('canary.md', `${dir}-neighbour/canary.md`));
    expect(told).toHaveLength(3);
  });

  test('to a hidden file is refused', async () => {
    const dir = await folder('.env');
    await symlink('.env', join(dir, 'key.txt'));
    expect(await find(dir)).toEqual({
      notes: [],
      files: [],
      told: [
        'key.txt file-stays-in-content 符号链接 key.txt 指向 .env，那个文件不属于笔记，没有读取。|把那个文件复制出来。',
      ],
    });
  });

  test('to a folder is refused, so that no note appears twice and no walk is endless', async () => {
    const dir = await folder('a/x.md');
    await symlink('..', join(dir, 'a/up'));
    await symlink('.', join(dir, 'a/here'));
    await symlink('a', join(dir, 'b'));
    expect(await find(dir)).toEqual({
      notes: ['a/x.md'],
      files: [],
      told: [
        'a/here file-stays-in-content 符号链接 a/here 指向 .，绕回了它自己的上级，没有跟随。|删去它，直接引用原来的文件夹。',
        'a/up file-stays-in-content 符号链接 a/up 指向 ..，绕回了它自己的上级，没有跟随。|删去它，直接引用原来的文件夹。',
        'b file-stays-in-content 符号链接 b 指向 a，会让同一批笔记出现两次，没有跟随。|删去它，直接引用原来的文件夹。',
      ],
    });
  });

  test('to itself or to nothing is told', async () => {
    const dir = await folder();
    await symlink('a.md', join(dir, 'a.md'));
    await symlink('nothing.md', join(dir, 'b.md'));
    expect((await find(dir)).told).toEqual([
      'a.md file-is-readable 符号链接 a.md 读不了：符号链接绕成了圈。|删去它，或者让它指向一个文件。',
      'b.md file-is-readable 符号链接 b.md 读不了：不存在。|删去它，或者让它指向一个文件。',
    ]);
  });

  test('is fine as the content folder itself', async () => {
    const dir = await folder('a.md');
    const link = join(await folder(), 'content');
    await symlink(dir, link);
    expect((await find(link)).notes).toEqual(['a.md']);
  });
});

test('a pipe is not read', async () => {
  const dir = await folder();
  execFileSync('mkfifo', [join(dir, 'a.md')]);
  expect(await find(dir)).toEqual({
    notes: [],
    files: [],
    told: ['a.md file-is-readable a.md 不是普通文件（管道、套接字或设备），没有读取。|把它移出内容文件夹。'],
  });
});

test('a name that is not UTF-8 is told and left out', async () => {
  const dir = await folder();
  await writeFile(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xb1, 0xca, 0x2e, 0x6d, 0x64])]), '');
  const { notes, told } = await find(dir);
  expect(notes).toEqual([]);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('不是 UTF-8，没有读取');
});

describe('names in a folder', () => {
  test('that differ only by case name both', () => {
    expect(tellPlaces(nameProblems('a', ['Note.md', 'note.md']))).toEqual([
      'a/note.md file-name-is-unique a/note.md 与 a/Note.md 只差大小写，在 macOS 和 Windows 上是同一个文件。|给其中一个改名。',
    ]);
  });

  test('that differ only by Unicode normal form name both', () => {
    expect(tellPlaces(nameProblems('', ['caf\u00e9.md', 'cafe\u0301.md']))).toEqual([
      'cafe\u0301.md file-name-is-unique cafe\u0301.md 与 caf\u00e9.md 只差 Unicode 的写法（NFC 与 NFD），在 macOS 和 Windows 上是同一个文件。|给其中一个改名。',
    ]);
  });

  test.each([
    ['汉'.repeat(86), '有一段超过 255 字节，放不进一个文件名'],
    ['a\\b.png', '不能有反斜杠'],
    ['a\nb.md', '不能有控制字符'],
  ])('%j cannot be used', (name, why) => {
    expect(nameProblems('', [name]).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      `file-name-fits 文件名 ${JSON.stringify(name)} 不能用：${why}。`,
    ]);
  });

  test.each(['100%.md', 'a%2fb.md', '为什么?.md', 'C#.md', '一 二.md', 'a..b.md'])('%j is fine', (name) => {
    expect(nameProblems('', [name])).toEqual([]);
  });
});

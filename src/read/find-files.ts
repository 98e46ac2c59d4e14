/** A folder → the paths of its notes and of its other files, and a complaint for whatever cannot be taken. */

import type { Dirent } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { byCodePoint } from './by-code-point.ts';
import { faultName } from './fault-name.ts';
import { segmentMistake } from './stays-inside.ts';

export interface Found {
  /** Paths from the folder with forward slashes, in order of code points. */
  readonly notes: readonly string[];
  readonly files: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export async function findFiles(contentDir: string): Promise<Found> {
  const root = await realpath(contentDir);
  const notes: string[] = [];
  const files: string[] = [];
  const problems: Problem[] = [];
  await walk('');
  return {
    notes: notes.sort(byCodePoint),
    files: new Set(files.sort(byCodePoint)),
    problems,
  };

  async function walk(folder: string): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const message = `读不了文件夹 ${folder || '.'}：${faultName(error)}。`;
      problems.push(problemOf('file-is-readable', message, { file: folder || '.' }, '检查它的权限。'));
      return;
    }
    const taken = entries
      .filter((entry) => !isIgnored(entry.name))
      .sort((a, b) => byCodePoint(a.name, b.name));
    problems.push(...nameProblems(folder, taken));
    for (const entry of taken) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.name.includes('\uFFFD')) continue; // told by nameProblems; it cannot be opened by this name
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await linkIsFine(path)))) take(path);
      else if (!entry.isSymbolicLink()) problems.push(notAFile(path));
    }
  }

  function take(path: string): void {
    if (/\.(md|markdown)$/i.test(path)) notes.push(path);
    else files.push(path);
  }

  /** Only a link to an ordinary file of this same folder is followed, so nothing is read elsewhere and no walk is endless. */
  async function linkIsFine(path: string): Promise<boolean> {
    let target: string;
    try {
      target = await realpath(join(root, path));
    } catch (error) {
      const loop = error instanceof Error && 'code' in error && error.code === 'ELOOP';
      const message = loop ? `符号链接 ${path} 绕成了圈。` : `符号链接 ${path} 指向的文件不存在。`;
      problems.push(problemOf('file-is-readable', message, { file: path }, '删去它，或者让它指向一个文件。'));
      return false;
    }
    const inside = relative(root, target).split(sep);
    const written = await readlink(join(root, path));
    if (inside[0] === '..' || relative(root, target).startsWith(sep)) {
      const message = `符号链接 ${path} 指向内容文件夹之外（${written}），没有读取。`;
      problems.push(problemOf('file-stays-in-content', message, { file: path }, '把那个文件复制进来。'));
      return false;
    }
    if (inside.some(isIgnored)) {
      const message = `符号链接 ${path} 指向一个不属于笔记的文件（${written}），没有读取。`;
      problems.push(problemOf('file-stays-in-content', message, { file: path }, '把那个文件复制出来。'));
      return false;
    }
    const kind = await stat(target);
    if (kind.isDirectory()) {
      const loop = `${root}/${path}`.startsWith(`${target}${sep}`) || target === root;
      const why = loop ? '绕回了它自己的上级' : '会让同一批笔记出现两次';
      const message = `符号链接 ${path} 指向文件夹（${written}），${why}，没有跟随。`;
      problems.push(
        problemOf('file-stays-in-content', message, { file: path }, '删去它，直接引用原来的文件夹。'),
      );
      return false;
    }
    if (!kind.isFile()) problems.push(notAFile(path));
    return kind.isFile();
  }
}

/** Hidden files, `.obsidian`, `.git` and installed packages are no part of a notebook. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function notAFile(path: string): Problem {
  const message = `${path} 不是普通文件（管道、套接字或设备），没有读取。`;
  return problemOf('file-is-readable', message, { file: path }, '把它移出内容文件夹。');
}

function nameProblems(folder: string, entries: readonly Dirent[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const path = folder ? `${folder}/${name}` : name;
    const file = { file: path };
    if (name.includes('\uFFFD')) {
      const advice = '用 convmv 之类的工具把文件名转成 UTF-8。';
      problems.push(problemOf('file-is-readable', `文件名 ${path} 不是 UTF-8，没有读取。`, file, advice));
      continue;
    }
    // A percent sign or a question mark is fine in a file's name: it is encoded in the URL.
    const mistake = segmentMistake(name.replace(/[%?#]/g, '-'));
    if (mistake) {
      problems.push(
        problemOf(
          'file-name-fits',
          `文件名 ${JSON.stringify(name)} 不能用：${mistake}。`,
          file,
          '改个名字。',
        ),
      );
    }
    // Windows and macOS take these for one file; so the notebook could not be moved there.
    const folded = name.normalize('NFC').toUpperCase().toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, name);
    else problems.push(sameName(path, folder ? `${folder}/${other}` : other));
  }
  return problems;
}

function sameName(path: string, other: string): Problem {
  const onlyForm = path.normalize('NFC') === other.normalize('NFC');
  const how = onlyForm ? '只差 Unicode 的写法（NFC 与 NFD）' : '只差大小写';
  const message = `${path} 与 ${other} ${how}，在 macOS 和 Windows 上是同一个文件。`;
  return problemOf('file-name-is-unique', message, { file: path }, '给其中一个改名。');
}

/** The names in one folder → complaints about those that would not survive on another machine or in a URL. */

import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { segmentMistake } from './stays-inside.ts';

/** @param folder path of the folder, empty for the content folder itself */
export function nameProblems(folder: string, names: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const name of names) {
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

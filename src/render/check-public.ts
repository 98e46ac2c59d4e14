/** Tells the files of `public/` that stand in the way of what is made here, or take its place. */

import type { OutputFile } from '../model/output-file.ts';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';

/** What an author writes anew on purpose. */
const mayBeReplaced = new Set(['robots.txt']);

const foldersAbove = (path: string): string[] =>
  path.split('/').flatMap((_, i, parts) => (i === 0 ? [] : [parts.slice(0, i).join('/')]));

export function checkPublic(given: readonly OutputFile[], made: readonly OutputFile[]): Problem[] {
  const files = new Set(made.map(({ path }) => path));
  const folders = new Set(made.flatMap(({ path }) => foldersAbove(path)));
  const place = { file: '.' };
  return given.flatMap(({ path }) => {
    const above = foldersAbove(path).find((folder) => files.has(folder));
    if (above !== undefined || folders.has(path) || /[\\\p{Cc}]/u.test(path)) {
      const why =
        above !== undefined
          ? `网站里 ${above} 是文件`
          : folders.has(path)
            ? '网站里它是一个文件夹'
            : '网址里不能有反斜线和控制字符';
      const message = `public/${path} 放不进网站：${why}。`;
      return [problemOf('public-file-fits', message, place, '给它换个名字。')];
    }
    if (!files.has(path) || mayBeReplaced.has(path)) return [];
    const message = `public/${path} 会代替生成的同名文件。`;
    return [problemOf('public-file-is-new', message, place, '不是有意的，就给它换个名字。')];
  });
}

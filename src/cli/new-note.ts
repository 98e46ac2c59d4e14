/** `new note`: the file of a note that passes `check` as it is. */

import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { SiteConfig } from '../model/site-config.ts';
import { calendarDay } from '../read/calendar-day.ts';
import { readConfig } from '../read/read-config.ts';
import { nearestWord } from '../report/nearest-word.ts';
import type { Mistake } from './parse-arguments.ts';

export interface NewNote {
  readonly contentDir: string;
  /** `detection/detr`, as typed. */
  readonly path: string;
  readonly title: string;
  readonly now: Date;
}

/** Writes nothing when there is a mistake, and never over a file. */
export async function newNote(
  wanted: NewNote,
): Promise<{ readonly file: string } | { readonly mistake: Mistake }> {
  const { contentDir, now } = wanted;
  const title = wanted.title.trim();
  const path = wanted.path.normalize('NFC').replace(/\/$/, '');
  if (!(await isFolder(contentDir))) {
    return { mistake: { message: `没有内容文件夹 ${contentDir}。`, advice: '用 --content 指出它在哪里。' } };
  }
  const { config, lenient } = await readConfig(contentDir);
  const mistake =
    titleMistake(title) ??
    pathMistake(path) ??
    (lenient ? undefined : await categoryMistake(contentDir, path, config)) ??
    (await takenMistake(contentDir, path));
  if (mistake) return { mistake };
  const file = join(contentDir, path, 'index.md');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, skeleton(title, now, config.timezone), { flag: 'wx' });
  return { file };
}

function skeleton(title: string, now: Date, timezone: string): string {
  const today = calendarDay(now.toISOString(), timezone);
  const head = stringify({ title, ...('day' in today && { date: today.day }), tags: [] }, { lineWidth: 0 });
  return `---
${head}---

先用一两句话说清：它解决什么问题，靠的是什么，结论如何。首页的卡片会从这里摘取。

## 问题

## 方法

行内公式写作 $p(x)$，独立的公式写作

$$
p(x, y) = p(y \\mid x)\\, p(x)
$$

图放在这个文件旁边，单独成段写作 \`![题注](图.svg)\`，会自动编号。

## 结果与讨论
`;
}

function titleMistake(title: string): Mistake | undefined {
  if (title === '')
    return { message: '标题是空的。', advice: '写作 zhaji new note <category>/<slug> "标题"。' };
  return /\p{Cc}/u.test(title)
    ? { message: '标题里有换行或控制字符。', advice: '标题只写一行。' }
    : undefined;
}

function pathMistake(path: string): Mistake | undefined {
  const segments = path.split('/');
  if (segments.length < 2) {
    return {
      message: `${path} 没有分类。`,
      advice: `写作 <category>/${path || '<slug>'}，例如 detection/detr。`,
    };
  }
  const wrong = segments.find(
    (segment) => !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(segment) || segment.endsWith('.'),
  );
  if (wrong !== undefined) {
    const right = wrong.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
    return {
      message: `路径里的 ${JSON.stringify(wrong)} 不能用：只能有字母、汉字、数字和 . _ -，以字母、汉字或数字开头。`,
      ...(right !== '' && { advice: `是不是 ${right}？` }),
    };
  }
  const long = segments.find((segment) => Buffer.byteLength(segment) > 200);
  if (long !== undefined)
    return { message: `路径里的 ${long} 太长。`, advice: '最多约 60 个汉字或 200 个字母。' };
  if (/^index(\.|$)/i.test(segments.at(-1) ?? '') || /\.(md|markdown)$/i.test(path)) {
    return {
      message: `${path} 应该是笔记的位置，不是文件名。`,
      advice: '例如 detection/detr，文件会是 detection/detr/index.md。',
    };
  }
  return undefined;
}

/** A new folder is a new category; where site.yaml lists them, a folder that it does not list may be a slip. */
async function categoryMistake(
  contentDir: string,
  path: string,
  config: SiteConfig,
): Promise<Mistake | undefined> {
  const category = dirname(path);
  const known = Object.keys(config.categories);
  if (known.length === 0 || known.includes(category)) return undefined;
  if (await isFolder(join(contentDir, category))) return undefined;
  const near = nearestWord(category, known);
  const advice = `要新建分类，先在 site.yaml 的 categories 里写上它；已有的：${known.join('、')}`;
  return { message: `没有名为 ${category} 的分类。`, advice: near ? `是不是 ${near}？` : advice };
}

/** Also taken: `detr.md` beside it, and names that some disks take for the same. */
async function takenMistake(contentDir: string, path: string): Promise<Mistake | undefined> {
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  const advice = '换一个名字，或者直接编辑那一篇。';
  const names = await readdir(join(contentDir, dirname(path))).catch(() => []);
  if (names.some((name) => fold(name) === 'index.md')) {
    return { message: `${dirname(path)} 是一篇笔记，里面不能再放笔记。`, advice: '放到分类的文件夹里。' };
  }
  const slug = path.slice(path.lastIndexOf('/') + 1);
  for (const name of names) {
    if (fold(name).replace(/\.(md|markdown)$/, '') !== fold(slug)) continue;
    const inside = name === slug ? await readdir(join(contentDir, path)).catch(() => []) : undefined;
    // A folder with nothing but pictures may get its note.
    if (inside?.every((entry) => /\.(?!md$|markdown$)\w+$/i.test(entry))) continue;
    return { message: `已经有 ${dirname(path)}/${name}，没有覆盖。`, advice };
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(resolve(path)).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

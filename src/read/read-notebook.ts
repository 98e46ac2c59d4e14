/** A folder → the notebook in it: its configuration, its notes as text, the names of its other files. */

import { stat } from 'node:fs/promises';
import type { Notebook, Source } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { defaultConfig } from './default-config.ts';
import { findFiles } from './find-files.ts';
import { readBibliography } from './read-bibliography.ts';
import { configFile, readConfig } from './read-config.ts';
import { readGlossary } from './read-glossary.ts';
import { readNote } from './read-note.ts';

/** Never fails: what cannot be read is among the problems. A draft that is not asked for leaves no trace. */
export async function readNotebook(
  contentDir: string,
  options: { readonly drafts: boolean },
): Promise<Notebook> {
  const folder = await stat(contentDir).catch(() => undefined);
  if (!folder?.isDirectory()) return withoutFolder(contentDir, folder !== undefined);

  const { config, lenient, problems: configProblems } = await readConfig(contentDir);
  const { notes, files, problems: fileProblems } = await findFiles(contentDir);
  const problems: Problem[] = [...configProblems, ...fileProblems];
  const sources: Source[] = [];
  let held = 0;
  for (const file of notes) {
    const note = await readNote(contentDir, file, { timezone: config.timezone, lenient });
    if (note.source?.frontMatter.draft && !options.drafts) {
      held++;
      continue;
    }
    problems.push(...note.problems);
    if (note.source) sources.push(note.source);
  }
  if (sources.length === 0 && held > 0) problems.push(onlyDrafts(held));
  const { works, problems: bibliographyProblems } = await readBibliography(contentDir);
  const { glossary, problems: glossaryProblems } = await readGlossary(contentDir);
  problems.push(...bibliographyProblems, ...glossaryProblems);
  const others = new Set([...files].filter((file) => file !== configFile));
  return { config, lenient, sources, files: others, works, glossary, problems };
}

function onlyDrafts(count: number): Problem {
  const advice = '加上 --drafts 连草稿一起，或者写好后删去 draft: true。';
  return problemOf(
    'some-note-is-ready',
    `${count} 篇笔记都是草稿，网站里一篇也没有。`,
    { file: '.' },
    advice,
  );
}

function withoutFolder(contentDir: string, isFile: boolean): Notebook {
  const message = isFile ? `${contentDir} 不是文件夹。` : `没有内容文件夹 ${contentDir}。`;
  const advice = '建一个放笔记的文件夹，或者用 --content 指出它在哪里。';
  const problem = problemOf('content-folder-exists', message, { file: '.' }, advice);
  return {
    config: defaultConfig,
    lenient: false,
    sources: [],
    files: new Set(),
    works: new Map(),
    glossary: [],
    problems: [problem],
  };
}

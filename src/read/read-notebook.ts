/** A folder → the notebook in it: its configuration, the names of its notes and of its other files. */

import { stat } from 'node:fs/promises';
import type { Notebook } from '../model/notebook.ts';
import type { Survey } from '../model/survey.ts';
import { problemOf } from '../report/problem-of.ts';
import { defaultConfig } from './default-config.ts';
import { readBibliography } from './read-bibliography.ts';
import { configFile, readConfig } from './read-config.ts';
import { readGlossary } from './read-glossary.ts';
import { readMemory } from './read-memory.ts';
import { surveyFolder } from './survey-folder.ts';

/**
 * Never fails: what cannot be read is among the problems.
 *
 * @param surveyed how the folder stood just now, when somebody has looked
 */
export async function readNotebook(
  contentDir: string,
  surveyed?: Survey,
  memory = readMemory(),
): Promise<Notebook> {
  const folder = await stat(contentDir).catch(() => undefined);
  if (!folder?.isDirectory()) return withoutFolder(contentDir, folder !== undefined);

  // Before anything is read: what changes while it is read will look changed.
  const survey = surveyed ?? (await surveyFolder(contentDir));
  const { config, lenient, problems: configProblems } = await readConfig(contentDir, memory.config);
  const { works, problems: bibliographyProblems } = await readBibliography(contentDir, memory.bibliography);
  const { glossary, problems: glossaryProblems } = await readGlossary(contentDir, memory.glossary);
  const problems = [...configProblems, ...survey.problems, ...bibliographyProblems, ...glossaryProblems];
  const files = new Set(survey.files.filter((file) => file !== configFile));
  return { config, lenient, survey, files, works, glossary, problems };
}

function withoutFolder(contentDir: string, isFile: boolean): Notebook {
  const message = isFile ? `${contentDir} 不是文件夹。` : `没有内容文件夹 ${contentDir}。`;
  const advice = '建一个放笔记的文件夹，或者用 --content 指出它在哪里。';
  const problem = problemOf('content-folder-exists', message, { file: '.' }, advice);
  return {
    config: defaultConfig,
    lenient: false,
    survey: { at: 0, notes: [], files: [], stats: new Map(), problems: [] },
    files: new Set(),
    works: new Map(),
    glossary: [],
    problems: [problem],
  };
}

/** One Markdown file → its text and what its head says; nothing when there is no text to be had. */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { decodeText } from './decode-text.ts';
import { faultName } from './fault-name.ts';
import { emptyFrontMatter, readFrontMatter } from './read-front-matter.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export interface NoteReading {
  readonly source?: Source;
  readonly problems: readonly Problem[];
}

export interface SiteContext {
  readonly timezone: string;
  readonly lenient: boolean;
}

/** The longest real notes hold a tenth of this; parsers of Markdown slow down beyond. */
const mostBytes = 1024 * 1024;

export async function readNote(contentDir: string, file: string, context: SiteContext): Promise<NoteReading> {
  try {
    const path = join(contentDir, file);
    const { size } = await stat(path);
    if (size > mostBytes) return tooLarge(file, size);
    const bytes = await readFile(path);
    // It may have grown meanwhile.
    return bytes.length > mostBytes ? tooLarge(file, bytes.length) : parseNote(bytes, file, context);
  } catch (error) {
    const message = `读不了 ${file}：${faultName(error)}。`;
    return { problems: [problemOf('file-is-readable', message, { file }, '检查它的权限。')] };
  }
}

export function parseNote(bytes: Uint8Array, file: string, context: SiteContext): NoteReading {
  const { text, problems } = decodeText(bytes, file);
  const { head, body } = splitFrontMatter(text);
  if (!head) return { source: { file, text: body, frontMatter: emptyFrontMatter }, problems };
  const { frontMatter, problems: mistakes } = readFrontMatter(head, file, context);
  return { source: { file, text: body, frontMatter }, problems: [...problems, ...mistakes] };
}

function tooLarge(file: string, size: number): NoteReading {
  const message = `这篇笔记有 ${(size / mostBytes).toFixed(1)} MiB，超过上限 1 MiB，没有读取。`;
  return { problems: [problemOf('note-size-bounded', message, { file }, '把它拆成几篇。')] };
}

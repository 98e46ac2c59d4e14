/** One Markdown file → its text and what its head says; nothing when there is no text to be had. */

import type { NoteBytes } from '../model/note-bytes.ts';
import type { Source } from '../model/notebook.ts';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { decodeText } from './decode-text.ts';
import { emptyFrontMatter, noHead, readFrontMatter } from './read-front-matter.ts';
import { mostBytes, shownBytes } from './read-note-bytes.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export interface NoteReading {
  readonly source?: Source;
  readonly problems: readonly Problem[];
}

export interface SiteContext {
  readonly timezone: string;
  readonly lenient: boolean;
}

export function noteOf({ bytes, size }: NoteBytes, file: string, context: SiteContext): NoteReading {
  if (size <= mostBytes) return parseNote(bytes, file, context);
  return context.lenient ? startOf(bytes, file, size, context) : tooLarge(file, size);
}

export function parseNote(bytes: Uint8Array, file: string, context: SiteContext): NoteReading {
  const { text, problems } = decodeText(bytes, file);
  const { head, body } = splitFrontMatter(text, context.lenient);
  if (!head && !context.lenient)
    return { source: { file, text: body, frontMatter: emptyFrontMatter }, problems };
  const { frontMatter, problems: mistakes } = readFrontMatter(head ?? noHead, file, context);
  return { source: { file, text: body, frontMatter }, problems: [...problems, ...mistakes] };
}

/** Somebody else's note is shown as far as a parser goes, and says where it ends. */
function startOf(bytes: Uint8Array, file: string, size: number, context: SiteContext): NoteReading {
  const start = bytes.subarray(0, Math.max(bytes.subarray(0, shownBytes).lastIndexOf(0x0a) + 1, 1));
  const { source, problems } = parseNote(start, file, context);
  if (!source) return { problems };
  const { length: lines } = source.text.split('\n');
  const message = `这篇笔记有 ${(size / mostBytes).toFixed(1)} MiB，超过上限 1 MiB，只显示到第 ${lines - 1} 行。`;
  const told = problemOf('note-size-bounded', message, { file, line: lines }, '把它拆成几篇。');
  return {
    source: { ...source, text: `${source.text}\n\n> **${message}**\n` },
    problems: [...problems, told],
  };
}

function tooLarge(file: string, size: number): NoteReading {
  const message = `这篇笔记有 ${(size / mostBytes).toFixed(1)} MiB，超过上限 1 MiB，没有读取。`;
  return { problems: [problemOf('note-size-bounded', message, { file }, '把它拆成几篇。')] };
}

/** One Markdown file → its bytes, as many as anybody will look at. */

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { NoteBytes } from '../model/note-bytes.ts';
import type { Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { faultName } from './fault-name.ts';

/** The longest real notes hold a tenth of this; parsers of Markdown slow down beyond. */
export const mostBytes = 1024 * 1024;
/** How much of a stranger's longer note is shown. */
export const shownBytes = 256 * 1024;

/** At once: a thousand files are read five times as fast as by way of promises. */
export function readNoteBytes(path: string): NoteBytes {
  const { size } = statSync(path);
  // It may grow while it is read.
  const bytes = size > mostBytes ? readStart(path) : readFileSync(path);
  return { bytes, size: Math.max(size, bytes.length) };
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(shownBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, shownBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** @param error of `readNoteBytes` */
export function unreadable(file: string, error: unknown): Problem {
  const message = `读不了 ${file}：${faultName(error)}。`;
  return problemOf('file-is-readable', message, { file }, '检查它的权限。');
}

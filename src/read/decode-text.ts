/** The bytes of a file → its text, with line ends made alike, and a complaint for bytes that are no text. */

import type { Place, Problem } from '../model/problem.ts';
import { problemOf } from '../report/problem-of.ts';
import { type Encoding, guessEncoding } from './guess-encoding.ts';

export interface Decoded {
  /** Usable in any case: what cannot be read stands as U+FFFD. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

const strictly = new TextDecoder('utf-8', { fatal: true });

export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const problems: Problem[] = [];
  let text: string;
  try {
    text = strictly.decode(bytes);
    if (text.includes('\0')) {
      // Latin text in UTF-16 without its mark is valid UTF-8, full of NULs.
      const encoding = nulShare(bytes) > 0.2 ? guessEncoding(bytes) : undefined;
      if (encoding) {
        problems.push(wrongEncoding(file, encoding, { file, line: 1, column: 1 }));
        text = new TextDecoder(encoding).decode(bytes);
      }
    }
  } catch {
    const at = firstBadByte(bytes);
    const place = placeAfter(bytes.subarray(0, at), file);
    text = new TextDecoder('utf-8').decode(bytes);
    if (isMostlyUtf8(text)) {
      const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
      const message = `这个文件大体是 UTF-8，但第 ${place.line} 行第 ${place.column} 列有坏字节 0x${byte}。`;
      problems.push(problemOf('note-is-utf8', message, place, '用编辑器打开，把那里的字重打一遍。'));
    } else {
      const encoding = guessEncoding(bytes);
      // The bytes of UTF-16 have no lines and columns of their own.
      problems.push(
        wrongEncoding(file, encoding, encoding?.startsWith('UTF-16') ? { file, line: 1, column: 1 } : place),
      );
      if (encoding) text = new TextDecoder(encoding).decode(bytes);
    }
  }
  text = text.replace(/^\uFEFF/, '');
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (!mayBeStrange.test(text)) return { text, problems };
  for (const { pattern, replacement, ...kind } of strange) {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (!first) continue;
    const message = kind.message(codePoint(first[0]), found.length);
    problems.push(problemOf('note-is-text', message, placeIn(text, first.index, file), kind.advice));
    text = text.replace(pattern, replacement);
  }
  return { text, problems };
}

interface Strange {
  readonly pattern: RegExp;
  readonly replacement: string;
  message(code: string, count: number): string;
  readonly advice: string;
}

const times = (count: number): string => (count > 1 ? `（这样的共 ${count} 处）` : '');

/** What is no text, and what becomes of it. Columns of one kind may shift those of the next; hence what is dropped is last. */
const strange: readonly Strange[] = [
  {
    // CommonMark asks for U+FFFD.
    pattern: /\0/g,
    replacement: '\uFFFD',
    message: () => '这个文件里有 NUL 字符，不像是文本。',
    advice: '如果它不是笔记，把它移走；如果是，删去这个字符。',
  },
  {
    // Some are sentinels of our own pipeline.
    pattern: /\p{Noncharacter_Code_Point}/gu,
    replacement: '\uFFFD',
    message: (code, count) => `这里有 Unicode 非字符 ${code}${times(count)}，已换成 U+FFFD。`,
    advice: '删去它。',
  },
  {
    // Line and page breaks of other programs.
    pattern: /[\v\f\x85]/g,
    replacement: ' ',
    message: (code, count) => `这里有控制字符 ${code}${times(count)}，已换成空格。`,
    advice: '换成空格或换行。',
  },
  {
    pattern: /[^\P{Cc}\t\n]/gu,
    replacement: '',
    message: (code, count) => `这里有看不见的控制字符 ${code}${times(count)}，已去掉。`,
    advice: '删去它，多半是从别处粘贴来的。',
  },
];

/** All of these are among them, and hardly anything else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are looked for
const mayBeStrange = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\udffe\udfff]/;

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function wrongEncoding(file: string, encoding: Encoding | undefined, place: Place): Problem {
  if (!encoding) {
    const advice = '用编辑器以正确的编码打开，再存成 UTF-8。';
    return problemOf('note-is-utf8', '这个文件不是 UTF-8，也看不出是什么编码。', place, advice);
  }
  const [from, to] = [shellWord(file), shellWord(file.replace(/(\.[^./]*)?$/, '.utf8$1'))];
  const advice = `转换：iconv -f ${encoding} -t UTF-8 ${from} -o ${to}，看过无误后用它换掉原文件。`;
  return problemOf('note-is-utf8', `这个文件不是 UTF-8，看起来是 ${encoding}。`, place, advice);
}

function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(text) && !text.startsWith('-')
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A prefix that may still go on decodes without error, so the first bad byte is found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // A file that breaks off within a character is bad at its last character.
  return Math.max(0, Math.min(bad, bytes.length) - 1);
}

function placeAfter(bytes: Uint8Array, file: string): Place {
  const before = new TextDecoder('utf-8').decode(bytes, { stream: true }).replace(/\r\n?/g, '\n');
  return placeIn(before, before.length, file);
}

/** Columns count UTF-16 units, as remark and most editors do. */
function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n'), length: 1 };
}

/** One bad byte in a good file is damage, not another encoding. */
function isMostlyUtf8(text: string): boolean {
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return bad * 10 < good;
}

function nulShare(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) / bytes.length;
}

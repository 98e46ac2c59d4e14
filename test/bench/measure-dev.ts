/** The preview of a large notebook, edited again and again: how long from a save to the page that shows it, and how much memory it holds. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import type { Project } from './contender.ts';
import { listNotes } from './list-notes.ts';

export interface DevSample {
  readonly what: '笔记' | '模板';
  /** From before the save to the page, here. */
  readonly milliseconds: number;
  /** From the watcher's event to the new edition, as the preview says it, and from the request to the page, here. */
  readonly served: number;
  /** Of the whole process, afterwards; where the system tells it. */
  readonly bytes: number | undefined;
}

/** The longest that anything may take: at the start all notes are made. */
const patience = 600_000;

export async function measureDev(
  node: string,
  { folder, notes, caches, environment }: Project,
  edits: number,
  tell: (line: string) => void,
): Promise<DevSample[]> {
  for (const cache of caches) rmSync(cache, { recursive: true, force: true });
  const cacheFlags = caches.flatMap((cache) => ['--cache', cache]);
  const child = spawn(node, ['src/start.js', 'dev', '--content', notes, '--port', '0', ...cacheFlags], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const printed = linesOf(child);
    const url = await printed.until(/(http:\S+)/);
    const files = [...listNotes(notes)].sort();
    const samples: DevSample[] = [];

    const edit = async (what: DevSample['what'], file: string, text: string, path: string, word: string) => {
      const began = performance.now();
      writeFileSync(file, text);
      const told = Number(await printed.until(/ · (\d+) 毫秒/));
      const asked = performance.now();
      const page = await (await fetch(new URL(path, url))).text();
      const now = performance.now();
      const milliseconds = now - began;
      const served = told + now - asked;
      if (!page.includes(word)) throw new Error(`${path} does not show what was edited in ${file}`);
      samples.push({ what, milliseconds, served, bytes: residentBytes(child) });
      tell(`${what} ${samples.length}: ${milliseconds.toFixed(1)} ms, served in ${served.toFixed(1)} ms`);
      // An author types on, and files that were edited together are read together.
      await pass(60);
    };

    for (let i = 0; i < edits; i++) {
      const [name = '', file = ''] = files[(i * 37) % files.length] ?? [];
      const before = readFileSync(file, 'utf8').replace(/\n\n第\d+次编辑。\n$/, '\n');
      const [category = ''] = file.replaceAll('\\', '/').split('/').slice(-2);
      const word = `第${i}次编辑`;
      await edit('笔记', file, `${before.trimEnd()}\n\n${word}。\n`, `${category}/${name}/`, word);
    }
    const template = `${folder}/templates/parts/colophon.tsx`;
    const before = readFileSync(template, 'utf8');
    for (let i = 0; i < 10; i++) {
      const word = `全部标签 ${i}`;
      await edit('模板', template, before.replace('全部标签', word), '', word);
    }
    return samples;
  } finally {
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

/** Lines of standard output, in which what is waited for may have come before. */
function linesOf({ stdout }: ChildProcess) {
  let text = '';
  let wake = (): void => {};
  stdout?.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    wake();
  });
  return {
    /** @returns what the pattern captures; the text up to there is gone */
    async until(pattern: RegExp): Promise<string> {
      const end = performance.now() + patience;
      for (;;) {
        const found = pattern.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return found[1] ?? '';
        }
        if (performance.now() > end) throw new Error(`The preview did not say ${pattern}: ${text}`);
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pass(1000)]);
      }
    },
  };
}

function residentBytes({ pid }: ChildProcess): number | undefined {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}

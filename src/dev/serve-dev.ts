/** A notebook → a preview of its site on this machine that follows every edit. */

import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { BuildOptions } from '../build/build-options.ts';
import { previewEvent } from '../model/preview-state.ts';
import { paintFor } from '../report/paint.ts';
import { answer } from './answer.ts';
import { changesOf } from './changes-of.ts';
import { coalesce } from './coalesce.ts';
import { listen } from './listen.ts';
import { Preview, type Program } from './preview.ts';
import { serveClient } from './serve-client.ts';
import { startVite } from './start-vite.ts';
import { tellRebuild } from './tell-rebuild.ts';
import { watchFolder } from './watch-folder.ts';

export interface DevOptions extends BuildOptions {
  readonly host: string;
  /** Without one, the first free one from 4321 on. */
  readonly port?: number;
  /** Where to say what happens. */
  readonly terminal?: { readonly isTTY?: boolean; write(text: string): unknown };
}

export interface DevServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Milliseconds of quiet after an edit: what is saved together comes together. */
const pause = 1;

/** Milliseconds for which edits that come one upon another are not shown: an editor may save in steps. */
const patience = 250;

/** Milliseconds without an edit, after one, before it looks at the whole notebook; and how long edits may put that off. */
const idle = 1000;
const longest = 5000;

/** Milliseconds after the start before it gets ready for edits. */
const quiet = 300;

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));

/** @throws Obstacle when the port or the host cannot be had */
export async function serveDev(options: DevOptions): Promise<DevServer> {
  const { contentDir, host, port, terminal = process.stdout } = options;
  const paint = paintFor(terminal, process.env);
  const showFile = (file: string): string => relative('.', join(contentDir, file));
  const preview = new Preview(options, showFile);
  // Events and real files carry the real path.
  const watched = await realpath(contentDir).catch(() => contentDir);
  const folders = [watched, await realpath(publicFolder).catch(() => publicFolder)];

  const httpServer = createServer();
  const vite = await startVite({
    httpServer,
    host,
    answer: (engine, request, response) => {
      const client = serveClient(engine.environments.client);
      answer({ preview, client, folders, mend, fail }, request, response).catch(() => response.destroy());
    },
  });
  httpServer.on('request', vite.middlewares);

  let look: NodeJS.Timeout | undefined;
  let lookBy = Number.POSITIVE_INFINITY;
  const first = rebuild(new Set(), performance.now());
  const rebuilds = coalesce(pause, rebuild, first);
  let isWarned = false;
  const unwatched = (error: unknown): void => {
    // There may be hundreds of folders.
    if (isWarned) return;
    isWarned = true;
    terminal.write(`有些文件监视不了，改了它们之后要重新运行 npm run dev：${String(error)}\n`);
  };
  vite.watcher.on('all', (_, path) => rebuilds.add(path)).on('error', unwatched);
  const notebook = watchFolder(watched, rebuilds.add, unwatched);
  await first;
  vite.ws.on('zhaji:hello', (_, client) => client.send(previewEvent, preview.state));

  let rehearsal: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(rehearsal);
    notebook.close();
    await rebuilds.stop();
    clearTimeout(look);
    httpServer.closeAllConnections();
    await Promise.all([vite.close(), new Promise((closed) => httpServer.close(closed))]);
  };
  try {
    const bound = await listen(httpServer, host, port);
    if (!['localhost', '127.0.0.1', '::1'].includes(host)) {
      terminal.write(`注意：--host ${host} 让能连到这台机器的人都看得到这份预览，草稿也在内。\n`);
    }
    // Whoever opens the page at once should not wait for it; and if it fails, so does the note itself, and is told.
    rehearsal = setTimeout(() => preview.rehearse().catch(() => undefined), quiet);
    return { url: `http://${addressOf(host)}:${bound}${encodeURI(preview.edition.base)}`, close };
  } catch (error) {
    await close();
    throw error;
  }

  /**
   * @param began when the first of these files changed
   * @returns whether it is done with them
   */
  async function rebuild(
    paths: ReadonlySet<string>,
    began: number,
    isFollowed = (): boolean => false,
  ): Promise<boolean> {
    clearTimeout(look);
    if (paths.has(watched)) notebook.refresh();
    const isOutdated = (): boolean => isFollowed() && performance.now() - began < patience;
    try {
      const changes = changesOf(paths, watched);
      const load = (): Promise<Program> => loadProgram(vite, changes.program ? paths : []);
      const outcome = await preview.rebuild(load, changes, isOutdated);
      if (outcome === 'outdated') return false;
      if (outcome) {
        const changed = [...paths].map((path) => relative('.', path)).sort();
        const milliseconds = performance.now() - began;
        terminal.write(tellRebuild({ ...outcome, changed, milliseconds }, showFile, paint));
        vite.ws.send(previewEvent, preview.state);
      }
    } catch (error) {
      fail(error);
    }
    if (paths.has(watched)) lookBy = Number.POSITIVE_INFINITY;
    else lookSoon();
    return true;
  }

  /** Systems lose events, and a file may change under another name. */
  function lookSoon(): void {
    const now = performance.now();
    lookBy = Math.min(lookBy, now + longest);
    look = setTimeout(() => rebuilds.add(watched), Math.min(idle, Math.max(lookBy - now, 0)));
  }

  async function mend(): Promise<void> {
    const changes = { own: false, program: false, compiler: true, reload: false };
    await preview.rebuild(() => loadProgram(vite, []), changes);
  }

  function fail(error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const fault = stripVTControlCharacters(stack);
    if (fault === preview.state.fault) return;
    preview.fail(fault);
    terminal.write(`${paint.red('札记自身出错了，预览停在上一版：')}\n${fault}\n`);
    vite.ws.send(previewEvent, preview.state);
  }
}

/** @param changed files of ours, and perhaps others */
async function loadProgram(
  { environments: { ssr } }: ViteDevServer,
  changed: Iterable<string>,
): Promise<Program> {
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run our program');
  for (const path of changed) {
    const file = path.replaceAll('\\', '/');
    if (existsSync(path) && ssr.moduleGraph.getModulesByFile(file)) ssr.moduleGraph.onFileChange(file);
    // What is new, or gone, may change what any other imports.
    else ssr.moduleGraph.invalidateAll();
  }
  return ssr.runner.import<Program>('/src/build.ts');
}

function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

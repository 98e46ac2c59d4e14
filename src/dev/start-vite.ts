/**
 * Vite as the engine of the preview: it loads our own program so that an edited template is loaded anew, watches
 * that program, holds the websocket (which checks Host and token), and turns the client's TypeScript into JavaScript.
 *
 * Its file serving is not used: Vite gives out everything below the project's folder (`/package.json`, `/@fs/…`). Our
 * middleware stands right behind Vite's check of the Host header and answers every request itself.
 */

import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';

export interface ViteOptions {
  readonly httpServer: Server;
  readonly host: string;
  /** Answers every request whose Host is allowed. */
  readonly answer: (vite: ViteDevServer, request: IncomingMessage, response: ServerResponse) => void;
}

/** Everything that is no page of the site stands below this path. */
export const engineBase = '/@zhaji/';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = ['src', 'templates', 'public'].map((folder) => `${root}${folder}`);

/** Every change after this is seen. */
export async function startVite({ httpServer, host, answer }: ViteOptions): Promise<ViteDevServer> {
  let watching: Promise<unknown> | undefined;
  const preview: Plugin = {
    name: 'zhaji',
    configureServer(vite) {
      // The watcher was made a moment ago and needs the disk to get ready; the time limit is for a Vite that changes.
      watching = once(vite.watcher, 'ready', { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
      vite.middlewares.use((request, response) => answer(vite, request, response));
    },
  };
  const vite = await createServer({
    root,
    base: engineBase,
    configFile: false,
    envDir: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'silent',
    css: { postcss: {} },
    // As the build draws: without the development fields.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      middlewareMode: true,
      host,
      cors: false,
      // We tell open pages ourselves what to do.
      hmr: false,
      ws: { server: httpServer },
      preTransformRequests: false,
      watch: {
        followSymlinks: false,
        ignored: isIgnored,
      },
    },
    plugins: [preview],
  });
  await watching;
  return vite;
}

/** What stands neither in, nor on the way to, what is watched; and hidden files. */
function isIgnored(path: string): boolean {
  return !program.some((folder) => {
    if (path === folder || folder.startsWith(path.endsWith(sep) ? path : path + sep)) return true;
    return path.startsWith(folder + sep) && !path.slice(folder.length).includes(`${sep}.`);
  });
}

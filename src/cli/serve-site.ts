/** Serves a built site as a static host would: below its base path, folders with a slash, its own 404 page. */

import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { listen } from '../dev/listen.ts';
import { Obstacle } from '../report/obstacle.ts';

export interface SiteServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface SiteServerOptions {
  readonly folder: string;
  /** Starts and ends with a slash, not percent-encoded. */
  readonly base: string;
  readonly host: string;
  /** Without one, the first free one that `dev` would take. */
  readonly port?: number;
}

export async function serveSite(options: SiteServerOptions): Promise<SiteServer> {
  const { folder, host, port } = options;
  await stat(join(folder, 'index.html')).catch((cause: unknown) => {
    throw new Obstacle(`${folder} 里没有生成好的网站。`, '先运行 npm run build。', { cause });
  });
  // `dev` looks at the disk for each request, so that a new build is seen.
  const send = sirv(folder, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    answer(options, send, request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  const bound = await listen(server, host, port);
  const shownHost = /^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shownHost}:${bound}${encodeURI(options.base)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { folder, base }: SiteServerOptions,
  send: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [, written = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '') ?? [];
  const path = decoded(written);
  if (path !== undefined && `${path}/` === base) return redirect(response, encodeURI(base) + search);
  const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
  if (inside === undefined) return notFound(folder, response);
  if (inside !== '' && !inside.endsWith('/') && (await isFolder(join(folder, inside)))) {
    return redirect(
      response,
      `${encodeURI(base)}${inside.split('/').map(encodeURIComponent).join('/')}/${search}`,
    );
  }
  const file = await fileFor(folder, inside);
  if (file === undefined) return notFound(folder, response);
  // sirv decodes with decodeURI, which leaves %23 and %3F as they are; its URL parser takes what is parsed already.
  Object.assign(request, { _parsedUrl: { raw: request.url, pathname: `/${encodeURI(file)}` } });
  send(request, response, () => notFound(folder, response));
}

/** The file that answers for a path, unless a link leads it out of the site. */
async function fileFor(folder: string, path: string): Promise<string | undefined> {
  const root = await realpath(folder);
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  for (const candidate of candidates) {
    const file = await realpath(join(root, candidate)).catch(() => undefined);
    if (file?.startsWith(root + sep) && (await stat(file)).isFile()) return candidate;
  }
  return undefined;
}

/** Undefined when it is no path: malformed, or with a segment that could lead elsewhere or to a hidden file. */
function decoded(path: string): string | undefined {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    const inner = segments.slice(1, -1);
    const sound =
      !segments.some(
        (segment) => /[\\/\0]/.test(segment) || (segment.startsWith('.') && segment !== '.well-known'),
      ) && !inner.includes('');
    return sound && path.startsWith('/') ? segments.join('/') : undefined;
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location, 'cache-control': 'no-store' }).end();
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => '404');
  response
    .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(page);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

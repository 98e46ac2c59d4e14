/** Serves a built site as a static host would: below its base path, folders with a slash, its own 404 page. */

import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
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
  /** Without one, 4173 or any free one. */
  readonly port?: number;
}

export async function serveSite(options: SiteServerOptions): Promise<SiteServer> {
  const { folder, host, port } = options;
  await stat(join(folder, 'index.html')).catch((cause: unknown) => {
    throw new Obstacle(`${folder} 里没有生成好的网站。`, '先运行 npm run build。', { cause });
  });
  // `dev` looks at the disk for each request, so that a new build is seen.
  const send = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    answer(options, send, request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  const listen = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(wanted, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port ?? 4173).catch((error: unknown) => {
    if (port === undefined && codeOf(error) === 'EADDRINUSE') return listen(0);
    throw portObstacle(error, host, port ?? 4173);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}${encodeURI(options.base)}`,
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
  if (inside === undefined || !(await staysInside(folder, inside))) return notFound(folder, response);
  if (inside !== '' && !inside.endsWith('/') && (await isFolder(join(folder, inside)))) {
    return redirect(
      response,
      `${encodeURI(base)}${inside.split('/').map(encodeURIComponent).join('/')}/${search}`,
    );
  }
  // sirv decodes with decodeURI, which leaves %23 and %3F as they are; its URL parser takes what is parsed already.
  const pathname = `/${encodeURI(inside)}`;
  Object.assign(request, { _parsedUrl: { raw: request.url, pathname } });
  send(request, response, () => notFound(folder, response));
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

/** Follows links, as the file's reader would. */
async function staysInside(folder: string, path: string): Promise<boolean> {
  const [root, file] = await Promise.all([
    realpath(folder),
    realpath(join(folder, path)).catch(() => undefined),
  ]);
  return file === undefined || file === root || file.startsWith(root + sep);
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

function portObstacle(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Obstacle(`端口 ${port} 已被占用。`, '用 --port 换一个，或用 --port 0 任选一个空着的。', {
        cause: error,
      });
    case 'EACCES':
      return new Obstacle(`没有权限用端口 ${port}。`, '用 --port 换一个 1024 以上的。', { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Obstacle(`本机没有 ${host} 这个地址。`, '去掉 --host，或写 localhost、0.0.0.0。', {
        cause: error,
      });
    default:
      return error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

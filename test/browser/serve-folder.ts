/** Serves a built site on a free local port as a static host would: under its base path, with its 404 page. */

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

export interface FolderServer {
  /** Origin without a trailing slash: `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @param base path that the site lives under; starts and ends with a slash, not percent-encoded */
export async function serveFolder(folder: string, base = '/'): Promise<FolderServer> {
  const files = sirv(folder, { etag: true });
  const prefix = encodeURI(base);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(prefix)) return void notFound(folder, response);
    request.url = url.slice(prefix.length - 1);
    files(request, response, () => void notFound(folder, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

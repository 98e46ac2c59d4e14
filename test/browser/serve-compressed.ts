/** A server → another that passes its answers on as hosts do: text compressed with gzip, fonts and pictures as they are. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { listen } from '../../src/dev/listen.ts';

interface Host {
  readonly origin: string;
  close(): void;
}

export async function serveCompressed(origin: string): Promise<Host> {
  const server = createServer((request, response) => {
    passOn(origin, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, '127.0.0.1', 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function passOn(origin: string, { url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(url ?? '', origin), { redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  const whole = Buffer.from(await answer.arrayBuffer());
  const isText = /^text\/|javascript|json|xml/.test(type);
  const body = isText ? gzipSync(whole, { level: 9 }) : whole;
  response
    .writeHead(answer.status, {
      'content-type': type,
      'content-length': body.length,
      ...(isText && { 'content-encoding': 'gzip' }),
    })
    .end(body);
}

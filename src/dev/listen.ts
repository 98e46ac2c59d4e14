/** A server and where it should listen → the port where it does, or an Obstacle that says what to do. */

import type { Server } from 'node:http';
import { Obstacle } from '../report/obstacle.ts';

/** Where the search for a free port begins, and how far it goes before any port will do. */
const firstPort = 4321;
const lastPort = 4340;

/** @param port the author's own choice, which nothing stands in for; 0 is any free port */
export async function listen(server: Server, host: string, port?: number): Promise<number> {
  for (let wanted = port ?? firstPort; ; wanted = wanted === lastPort ? 0 : wanted + 1) {
    try {
      await listenOn(server, host, wanted);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : wanted;
    } catch (error) {
      if (port === undefined && codeOf(error) === 'EADDRINUSE') continue;
      throw obstacleOf(error, host, wanted);
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function obstacleOf(error: unknown, host: string, port: number): unknown {
  const options = { cause: error };
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Obstacle(
        `端口 ${port} 已被占用。`,
        '去掉 --port 就会用下一个空着的，或用 --port 换一个。',
        options,
      );
    case 'EACCES':
      return new Obstacle(`没有权限用端口 ${port}。`, '用 --port 换一个 1024 以上的。', options);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Obstacle(`本机没有 ${host} 这个地址。`, '去掉 --host，或写 localhost、0.0.0.0。', options);
    default:
      return error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

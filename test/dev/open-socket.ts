/** A websocket as a browser opens it, with any headers, which Node 20 has no client for: https://www.rfc-editor.org/rfc/rfc6455 */

import { request } from 'node:http';

export interface Socket {
  /** Every message so far, decoded. */
  readonly messages: readonly unknown[];
  close(): void;
}

/** @returns the status of the refusal when the server does not want to talk */
export function openSocket(url: string, headers: Readonly<Record<string, string>>): Promise<Socket | number> {
  return new Promise((resolve, reject) => {
    const upgrade = request(url, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-protocol': 'vite-hmr',
        ...headers,
      },
    });
    upgrade.on('error', reject);
    upgrade.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    upgrade.on('upgrade', (_, socket, head) => {
      const messages: unknown[] = [];
      let bytes = head;
      const read = (more: Buffer): void => {
        bytes = Buffer.concat([bytes, more]);
        for (let frame = frameOf(bytes); frame && frame.end <= bytes.length; frame = frameOf(bytes)) {
          if (frame.isText) messages.push(JSON.parse(`${bytes.subarray(frame.start, frame.end)}`));
          bytes = bytes.subarray(frame.end);
        }
      };
      read(Buffer.alloc(0));
      socket.on('data', read);
      socket.on('error', () => socket.destroy());
      resolve({ messages, close: () => socket.destroy() });
    });
    upgrade.end();
  });
}

/** Where the payload of the first frame stands; a server's frames are not masked. */
function frameOf(bytes: Buffer): { isText: boolean; start: number; end: number } | undefined {
  const [first, short] = bytes;
  if (first === undefined || short === undefined) return undefined;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return undefined;
  const length =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  return { isText: (first & 15) === 1, start, end: start + length };
}

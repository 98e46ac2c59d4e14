/** A request → the file of the site that a static host would send, with the preview's script after every page. */

import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { lookup } from 'mrmime';
import { joinPieces } from '../model/join-pieces.ts';
import type { OutputFile } from '../model/output-file.ts';
import { SpoiltText } from '../model/spoilt-text.ts';
import { Obstacle } from '../report/obstacle.ts';
import type { Preview } from './preview.ts';
import { emptyPage, previewScript } from './preview-script.ts';
import { requestPath } from './request-path.ts';
import { engineBase } from './start-vite.ts';

export interface Sources {
  readonly preview: Preview;
  /** JavaScript of the preview's client by its path below `engineBase`; nothing for whatever else stands there. */
  readonly client: (path: string) => Promise<string | undefined>;
  /** Folders that the site's files may be copied from. */
  readonly folders: readonly string[];
  /** Makes the notes anew whose texts the cache has lost. */
  readonly mend: () => Promise<void>;
  /** A page could not be drawn. */
  readonly fail: (error: unknown) => void;
}

interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly location?: string;
  readonly body?: string | Uint8Array;
}

export async function answer(
  sources: Sources,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const reply = isRead ? await findMended(sources, request.url ?? '/') : { status: 405 };
  const { status, type, location, body = '' } = reply;
  response.writeHead(status, {
    'cache-control': 'no-cache',
    'content-length': Buffer.byteLength(body),
    // No other site may take these files for its scripts and images: https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(type && { 'content-type': type }),
    ...(location && { location }),
    ...(!isRead && { allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Somebody may empty the cache while the preview runs. */
async function findMended(sources: Sources, url: string): Promise<Reply> {
  try {
    return await find(sources, url);
  } catch (error) {
    if (!SpoiltText.is(error)) throw error;
    await sources.mend();
    return find(sources, url);
  }
}

async function find(sources: Sources, url: string): Promise<Reply> {
  const { path, search } = requestPath(url);
  const { files, base } = sources.preview.edition;
  if (path?.startsWith(engineBase)) {
    const code = await sources.client(path.slice(engineBase.length - 1));
    if (code !== undefined) return { status: 200, type: 'text/javascript', body: code };
  }
  if (path !== undefined && `${path}/` === base) return { status: 301, location: encodeURI(base) + search };
  if (!path?.startsWith(base)) return notFound(sources);
  const inside = path.slice(base.length);
  const file = files.get(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  if (file) return (await read(sources, file, 200)) ?? notFound(sources);
  if (!files.has(`${inside}/index.html`)) return notFound(sources);
  const encoded = inside.split('/').map(encodeURIComponent).join('/');
  return { status: 301, location: `${encodeURI(base)}${encoded}/${search}` };
}

async function notFound(sources: Sources): Promise<Reply> {
  const page = sources.preview.edition.files.get('404.html');
  const drawn = page && (await read(sources, page, 404));
  return drawn ?? { status: 404, type: typeOf('404.html'), body: emptyPage('这里什么也没有') };
}

async function read(sources: Sources, file: OutputFile, status: number): Promise<Reply | undefined> {
  const type = typeOf(file.path);
  try {
    const body = await bytesOf(file, sources.folders);
    if (body === undefined) return undefined;
    if (!file.path.endsWith('.html')) return { status, type, body };
    return { status, type, body: `${typeof body === 'string' ? body : Buffer.from(body)}${previewScript()}` };
  } catch (error) {
    // What it is made of has changed since, and so will the page that asks for it.
    if (Obstacle.is(error)) return undefined;
    if (SpoiltText.is(error)) throw error;
    sources.fail(error);
    return { status: 500, type: typeOf('500.html'), body: emptyPage('这一页画不出来') };
  }
}

/** Nothing when the file is gone, or has become a link that leads elsewhere since the site was made. */
async function bytesOf(
  { body }: OutputFile,
  folders: readonly string[],
): Promise<string | Uint8Array | undefined> {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if ('make' in body) return body.make();
  if ('draw' in body) return joinPieces(body.draw());
  const path = await realpath(body.copyOf).catch(() => undefined);
  if (path === undefined || !folders.some((folder) => path.startsWith(folder + sep))) return undefined;
  return readFile(path).catch(() => undefined);
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|json$|xml$|javascript$/.test(type) ? `${type};charset=utf-8` : type;
}

/** `preview` and `dev`: serve until somebody interrupts. */

import { resolve } from 'node:path';
import { readConfig } from '../read/read-config.ts';
import { interrupted } from './interruption.ts';
import { openCache } from './open-cache.ts';
import type { Flags } from './parse-arguments.ts';

interface Server {
  readonly url: string;
  close(): Promise<void>;
}

export async function runPreview(
  { content, out, base, host, port }: Flags,
  signal: AbortSignal,
): Promise<never> {
  const { serveSite } = await import('./serve-site.ts');
  const { baseOfSite } = await import('./base-of-site.ts');
  const folder = resolve(out);
  // The site may have been built with another base than the notebook's.
  const under = base ?? (await baseOfSite(folder)) ?? (await readConfig(resolve(content))).config.base;
  const options = { folder, base: under, host };
  return serve(await serveSite({ ...options, ...(port !== undefined && { port }) }), signal);
}

export async function runDev(
  { content, drafts, base, cache, host, port }: Flags,
  signal: AbortSignal,
): Promise<never> {
  const { serveDev } = await import('../dev/serve-dev.ts');
  const { folder } = await openCache(cache);
  const options = {
    contentDir: resolve(content),
    drafts,
    host,
    ...(base !== undefined && { base }),
    ...(folder !== undefined && { cacheDir: folder }),
  };
  return serve(await serveDev({ ...options, ...(port !== undefined && { port }) }), signal);
}

async function serve(server: Server, signal: AbortSignal): Promise<never> {
  process.stdout.write(`${server.url}\n按 Ctrl+C 停止\n`);
  try {
    return await interrupted(signal);
  } finally {
    await server.close();
  }
}

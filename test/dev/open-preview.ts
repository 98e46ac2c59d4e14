/** A copy of a notebook with a preview server on it, gone after the test. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DevOptions, serveDev } from '../../src/dev/serve-dev.ts';

const sites = fileURLToPath(new URL('../sites/', import.meta.url));

export interface OpenPreview {
  readonly url: string;
  readonly contentDir: string;
  /** What was printed so far. */
  readonly printed: () => string;
  close(): Promise<void>;
}

export async function openPreview(site: string, options: Partial<DevOptions> = {}): Promise<OpenPreview> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhaji-dev-'));
  const contentDir = path.join(folder, 'content');
  await cp(path.join(sites, site, 'content'), contentDir, { recursive: true });
  let printed = '';
  const terminal = {
    write(text: string) {
      printed += text;
    },
  };
  const server = await serveDev({
    contentDir,
    drafts: false,
    host: 'localhost',
    port: 0,
    terminal,
    ...options,
  });
  return {
    url: server.url,
    contentDir,
    printed: () => printed,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

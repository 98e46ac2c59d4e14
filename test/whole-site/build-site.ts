/** A folder of notes → the site built from it, through the real program into a folder that is gone after the tests. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildOptions } from '../../src/build/build-options.ts';
import { type BuildResult, build } from '../../src/build.ts';
import { silent } from '../../src/report/progress.ts';
import { openOutput } from '../../src/write/open-output.ts';

export interface SiteFolder extends BuildResult {
  /** Where the site stands; there is none when the notebook has errors. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** @param into the folder of a site built before, to be replaced */
export async function buildSite(
  contentDir: string,
  options: Partial<BuildOptions> = {},
  into?: string,
): Promise<SiteFolder> {
  const folder = into ?? path.join(await mkdtemp(path.join(tmpdir(), 'zhaji-site-')), 'dist');
  const output = await openOutput(folder);
  try {
    const result = await build({ contentDir, drafts: false, ...options }, output, silent);
    return { ...result, folder, remove: () => rm(path.dirname(folder), { recursive: true, force: true }) };
  } finally {
    await output.close();
  }
}

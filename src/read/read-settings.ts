/** A file at the top of the notebook that is no note → its bytes, or why it cannot be read; nothing when there is none. */

import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultName } from './fault-name.ts';

/** More than anybody writes by hand; the reader of YAML is not made for more. */
const mostBytes = 1024 * 1024;

export async function readSettings(
  contentDir: string,
  name: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly obstacle: string } | undefined> {
  try {
    const path = join(contentDir, name);
    const entry = await lstat(path);
    // A symlink may lead out of the notebook.
    if (!entry.isFile()) return { obstacle: `${name} 应该是普通文件。` };
    if (entry.size > mostBytes) return { obstacle: `${name} 超过 1 MiB，没有读取。` };
    return { bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return { obstacle: `读不了 ${name}：${faultName(error)}。` };
  }
}

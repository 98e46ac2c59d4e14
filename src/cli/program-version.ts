/** The version of this program, from its package.json. */

import { readFile } from 'node:fs/promises';

export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const about: unknown = JSON.parse(text);
  if (typeof about === 'object' && about && 'version' in about && typeof about.version === 'string') {
    return about.version;
  }
  throw new Error('package.json has no version');
}

/** A file for the folder of assets, under a name that holds its hash, so that it may be cached for ever. */

import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import type { OutputFile } from '../model/output-file.ts';

export function hashedFile(file: string, body: string | Uint8Array): OutputFile {
  const { name, ext } = parse(file);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { path: `assets/${name}.${hash}${ext}`, body };
}

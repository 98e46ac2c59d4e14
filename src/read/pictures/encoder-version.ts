/** The version of sharp, which pins that of libvips and of every encoder; read without loading them. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';

export async function encoderVersion(): Promise<string> {
  const sharp = pathToFileURL(createRequire(import.meta.url).resolve('sharp'));
  const text = await readFile(new URL('../package.json', sharp), 'utf8');
  return v.parse(v.object({ version: v.string() }), JSON.parse(text)).version;
}

/** The Chromium of @sparticuz/chromium, unpacked once into node_modules/.cache, and what it needs to start. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const cache = path.join(project, 'node_modules/.cache');
const unpacker = path.join(project, 'test/browser/unpack-browser.ts');

/** Everything that shapes the unpacked folder; a change in any of them unpacks anew. */
const ingredients = [
  unpacker,
  path.join(project, 'node_modules/@sparticuz/chromium/package.json'),
  path.join(project, 'node_modules/@fontsource-variable/noto-sans-sc/package.json'),
];

/** @param fonts those of a machine in China, or of one without a single Han */
export async function bundledBrowser(fonts: 'han' | 'no han' = 'han'): Promise<LaunchOptions> {
  const folder = path.join(cache, `test-browser-${await fingerprint()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--disable-gpu'],
    // The whole environment: nothing of the machine's fonts, libraries or home reaches the browser, nor the other
    // way round (nss and fontconfig write into the home and the cache folder).
    env: {
      HOME: path.join(folder, 'home'),
      XDG_CACHE_HOME: path.join(folder, 'home'),
      FONTCONFIG_FILE: path.join(folder, fonts === 'han' ? 'fonts.conf' : 'fonts-without-han.conf'),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    },
  };
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ingredients) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

/** Unpacks beside its place and moves it there whole, so that an interrupted run or a second one does no harm. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(path.join(cache, 'test-browser-unpacking-'));
  try {
    await run(process.execPath, ['--import', 'tsx', unpacker], {
      cwd: project,
      // The package unpacks into the temporary folder, and takes a `chromium` that it finds there for its own; it
      // unpacks the libraries only where it believes to be on Lambda.
      env: { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: '22.x' },
    });
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

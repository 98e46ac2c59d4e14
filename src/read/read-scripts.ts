/** The scripts of src/client/page, bundled and minified: one file for every page, and a line for its head. */

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { OutputFile } from '../model/output-file.ts';
import type { Site } from '../model/site.ts';
import { browsers } from './browsers.ts';
import { hashedFile } from './hashed-file.ts';

const folder = fileURLToPath(new URL('../client/page/', import.meta.url));
const target = Object.entries(browsers).map(([name, version]) => `${name}${version.join('.')}`);

export async function readScripts(): Promise<{
  readonly scripts: Site['scripts'];
  readonly files: readonly OutputFile[];
}> {
  const [page, restoreTheme] = await Promise.all([
    bundle('enhance.ts', 'iife'),
    bundle('restore-theme.ts', 'esm'),
  ]);
  const file = hashedFile('page.js', page);
  // https://www.w3.org/TR/CSP3/#grammardef-hash-source
  const hash = `sha256-${createHash('sha256').update(restoreTheme).digest('base64')}`;
  return { scripts: { page: `/${file.path}`, restoreTheme: { code: restoreTheme, hash } }, files: [file] };
}

/** @param format `esm` keeps a script that imports nothing as it stands, without a function around it */
async function bundle(entry: string, format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target,
    charset: 'utf8',
    // What stands in tsconfig.json is for the compiler.
    tsconfigRaw: {},
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}

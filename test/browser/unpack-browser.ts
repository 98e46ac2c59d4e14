/** A script of its own, because the package it unpacks changes the environment: fills TMPDIR with a browser and fonts. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { decompress } from 'wawoff2';

// Noto Sans SC comes in slices of some hundred characters each; fontconfig joins them by family, but reads no woff2.
const slices = fileURLToPath(
  new URL('../../node_modules/@fontsource-variable/noto-sans-sc/files/', import.meta.url),
);

// Open Sans, from the browser's package, has the Greek and the signs that the slices lack. Both folders are named
// relative to this file, and the cache goes to XDG_CACHE_HOME instead of the machine's.
const fontsConf = (folder: string, rest = '') => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  ${rest}
</fontconfig>
`;
const withHan = '<match><edit name="family" mode="append_last"><string>Noto Sans SC</string></edit></match>';

await chromium.executablePath();

const fonts = path.join(tmpdir(), 'fonts/noto-sans-sc');
await mkdir(fonts, { recursive: true });
for (const name of await readdir(slices)) {
  if (!name.endsWith('.woff2')) continue;
  const ttf = await decompress(await readFile(path.join(slices, name)));
  await writeFile(path.join(fonts, name.replace(/woff2$/, 'ttf')), ttf);
}
await writeFile(path.join(tmpdir(), 'fonts.conf'), fontsConf('fonts', withHan));
// A machine without a single Han: only the fonts of the browser's package.
await writeFile(path.join(tmpdir(), 'fonts-without-han.conf'), fontsConf('fonts/fonts'));

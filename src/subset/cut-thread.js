/** A thread that cuts fonts, since compressing one takes up to a second: orders in, bytes out. */
// In JavaScript: Node 20 starts no thread from TypeScript.

import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';
import { halveUnits } from './halve-units.js';
import { readFont } from './woff2/read-font.js';
import { writeWoff2 } from './woff2/write-woff2.js';

// Node 20 would go on compiling the cutter as well as can be, and end only then: half a second for one cut.
if (workerData.isLittle) setFlagsFromString('--liftoff-only');

/** Whole fonts in OpenType's plain form, by file. */
const opened = new Map();

async function open(file, plain) {
  const font =
    opened.get(file) ??
    (plain
      ? Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
      : await subsetFont(await readFile(file), '', { keepAllGlyphs: true, targetFormat: 'sfnt' }));
  opened.set(file, font);
  return font;
}

async function cut(whole, characters, options) {
  const font = readFont(await subsetFont(whole, characters, options));
  return /^\p{Script=Han}+$/u.test(characters) ? halveUnits(font) : font;
}

/** Without characters the whole font is wanted, in its plain form. */
parentPort.on('message', async ({ file, plain, characters, options, quality }) => {
  const whole = await open(file, plain);
  const bytes = new Uint8Array(
    characters === undefined ? whole : writeWoff2(await cut(whole, characters, options), quality),
  );
  // Flags are the whole program's, and V8 takes what it compiled before only where they are as they were then.
  if (workerData.isLittle)
    for (const flag of ['no-liftoff-only', 'wasm-tier-up', 'wasm-dynamic-tiering'])
      setFlagsFromString(`--${flag}`);
  parentPort.postMessage(bytes, [bytes.buffer]);
});

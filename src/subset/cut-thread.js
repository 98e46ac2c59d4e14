/** A thread that cuts fonts, since compressing one takes up to a second: orders in, bytes out. */
// In JavaScript: Node 20 starts no thread from TypeScript.

import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { halveUnits } from './halve-units.js';
import { loadSubsetFont } from './load-subset-font.js';
import { readFont } from './woff2/read-font.js';
import { writeWoff2 } from './woff2/write-woff2.js';

/**
 * V8 would go on compiling the cutter as well as can be, which takes as long as dozens of notes; and Node 20 would end only then.
 * It is asked while fonts are cut: flags are the whole program's, and it takes what it compiled before only where they are as
 * they were then.
 */
const whileCutting = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];
const otherwise = ['--no-liftoff-only', '--wasm-tier-up', '--wasm-dynamic-tiering'];

const subsetFont = loadSubsetFont();

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
async function answer({ file, plain, characters, options, quality }) {
  const whole = await open(file, plain);
  return new Uint8Array(
    characters === undefined ? whole : writeWoff2(await cut(whole, characters, options), quality),
  );
}

async function answerUnpolished(order) {
  setFlags(whileCutting);
  try {
    return await answer(order);
  } finally {
    setFlags(otherwise);
  }
}

function setFlags(flags) {
  for (const flag of flags) setFlagsFromString(flag);
}

parentPort.on('message', async (order) => {
  const bytes = await (order.isLittle ? answerUnpolished(order) : answer(order));
  parentPort.postMessage(bytes, [bytes.buffer]);
});

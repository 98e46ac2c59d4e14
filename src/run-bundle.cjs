/** Stands beside the bundled program and runs it, with what V8 compiled of it in an earlier run: loading takes a fifth of the time then. */

const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread, threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const file = join(__dirname, 'program.js');
// The main thread and those that make notes use other parts of it.
const compiledFile = join(__dirname, isMainThread ? 'main.compiled' : 'thread.compiled');

// What is bundled asks for what is not by `require`, and for these two; it is ASCII alone.
const text = `(function (require, bundleUrl, runningBundle) {${readFileSync(file, 'latin1')}\n})`;
const cachedData = compiledBefore();
const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
let isKept = cachedData !== undefined && !script.cachedDataRejected;
// In a long run, V8 would forget what it compiled for the start.
if (!isKept) setFlagsFromString('--no-flush-bytecode');
script.runInThisContext()(createRequire(file), pathToFileURL(file).href, { folder: __dirname, keepCompiled });

/** V8 knows its own version and flags, but takes the bytes on trust. */
function compiledBefore() {
  try {
    const kept = readFileSync(compiledFile);
    const bytes = kept.subarray(4);
    return kept.readUInt32LE(0) === crc32(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** To be called when what usually runs has run, for V8 compiles a function when it is called first. */
function keepCompiled() {
  if (isKept) return;
  isKept = true;
  // It takes what was compiled only where flags are as they were then.
  setFlagsFromString('--flush-bytecode');
  const unfinished = `${compiledFile}.${process.pid}-${threadId}`;
  try {
    const bytes = script.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(bytes));
    writeFileSync(unfinished, Buffer.concat([sum, bytes]));
    renameSync(unfinished, compiledFile);
  } catch {
    // Where nothing can be written, it is compiled again.
    rmSync(unfinished, { force: true });
  }
}

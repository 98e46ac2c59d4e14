/** Stands beside the bundled program and runs it, with what V8 compiled of it in an earlier run: loading takes a fifth of the time then. */

const { existsSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread, threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const url = pathToFileURL(__filename).href;
const requirePackage = createRequire(__filename);
/** Of those loaded so far, by name. */
const modules = new Map();
/** As V8 has them, by the file for what it compiled. */
const scripts = new Map();
let isAllKept = true;
/** What this program is; beside its scripts, most of which stay as they are when it changes. */
const identity = JSON.parse(readFileSync(join(__dirname, 'identity.json'), 'utf8'));

// In a long run, V8 would forget what it compiled for the start; and it takes only what was compiled with the same flags.
setFlagsFromString('--no-flush-bytecode');
// What V8 compiles as well as can be, each thread compiles anew, and most builds are over before that pays: so less is put into
// one another, and on Node 24, which has a quicker compiler before the last one, the last one comes later.
const sparing = {
  11: '--no-turbo-inlining',
  12: '--no-turbo-inlining',
  13: '--invocation-count-for-turbofan=40000 --max-inlined-bytecode-size-cumulative=300 --max-maglev-inlined-bytecode-size-cumulative=200',
}[Number.parseInt(process.versions.v8, 10)];
if (sparing) setFlagsFromString(sparing);
// In megabytes, for threads that begin from here on: what stays is soon as much, and less of it need not be gone through before.
setFlagsFromString('--initial-old-space-size=96');
// While a thread draws formulas for the others, V8 learns that what is made of them stays. When it then makes notes, most does
// not, but was put among what stays, and keeps what it points to: four times as much was moved there.
setFlagsFromString('--no-allocation-site-pretenuring');
load(isMainThread ? './cli.js' : './make-note-thread.js');

/** One script of the program; they ask for each other by names with a dot, when they need one another. */
function load(name) {
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = join(__dirname, name);
  const compiledFile = `${file}.compiled`;
  const cachedData = compiledBefore(compiledFile);
  // ASCII alone.
  const text = readFileSync(file, 'latin1');
  const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
  scripts.set(compiledFile, script);
  if (!cachedData || script.cachedDataRejected) isAllKept = false;
  const require = (id) => (id.startsWith('.') ? load(id) : requirePackage(id));
  script.runInThisContext()(require, module, url, { folder: __dirname, keepCompiled }, identity);
  return module.exports;
}

/** V8 knows its own version and flags, but takes the bytes on trust. */
function compiledBefore(file) {
  try {
    const kept = readFileSync(file);
    const bytes = kept.subarray(4);
    return kept.readUInt32LE(0) === crc32(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * To be called when what usually runs on an occasion has run, for V8 compiles a function when it is called first. Each
 * occasion adds to what others have left.
 */
function keepCompiled(occasion) {
  const mark = join(__dirname, `kept-${occasion}`);
  if (isAllKept && existsSync(mark)) return;
  isAllKept = true;
  for (const [file, script] of scripts) keep(file, script.createCachedData());
  keep(mark, Buffer.alloc(0));
}

function keep(file, bytes) {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  try {
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(bytes));
    writeFileSync(unfinished, Buffer.concat([sum, bytes]));
    renameSync(unfinished, file);
  } catch {
    // Where nothing can be written, it is compiled again.
    rmSync(unfinished, { force: true });
  }
}

import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundledProgram } from '../src/bundled-program.js';

const scripts = {
  cli: `
const { Worker } = require('node:worker_threads');
const { join } = require('node:path');
require('./greet.js').greet('main');
if (require('./greet.js') !== require('./greet.js')) throw new Error('loaded twice');
runningBundle.keepCompiled('whole');
new Worker(join(runningBundle.folder, 'run.cjs'));
`,
  'make-note-thread': `
require('./greet.js').greet('thread');
runningBundle.keepCompiled('notes');
`,
  greet: `
module.exports.greet = (who) => process.stdout.write('hello ' + who + '\\n');
`,
};

function bundle(): { readonly run: () => string; readonly compiled: (part: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhaji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(fileURLToPath(new URL('../src/run-bundle.cjs', import.meta.url)), join(folder, 'run.cjs'));
  writeFileSync(join(folder, 'identity.json'), '{}');
  for (const [name, text] of Object.entries(scripts)) {
    const whole = `(function (require, module, bundleUrl, runningBundle) {${text}})`;
    writeFileSync(join(folder, `${name}.js`), whole);
  }
  return {
    run: () => execFileSync(process.execPath, [join(folder, 'run.cjs')], { encoding: 'utf8' }),
    compiled: (part) => join(folder, `${part}.js.compiled`),
  };
}

test('a bundle runs in the main thread and in others, and keeps what V8 compiled of each script', () => {
  const { run, compiled } = bundle();
  expect(run()).toBe('hello main\nhello thread\n');
  const kept = readFileSync(compiled('cli'));
  for (const name of ['make-note-thread', 'greet'])
    expect(readFileSync(compiled(name)).length).toBeGreaterThan(100);
  expect(run()).toBe('hello main\nhello thread\n');
  // It was of use, so there was nothing to keep anew.
  expect(readFileSync(compiled('cli'))).toEqual(kept);
});

test('of spoilt bytes none is run, and they are replaced', () => {
  const { run, compiled } = bundle();
  run();
  const whole = readFileSync(compiled('cli'));
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 0xff;
  for (const spoilt of [flipped, whole.subarray(0, 50), Buffer.alloc(0)]) {
    writeFileSync(compiled('cli'), spoilt);
    expect(run()).toBe('hello main\nhello thread\n');
    expect(readFileSync(compiled('cli')).length).toBe(whole.length);
  }
});

test('what V8 compiled in one build is taken in the next, though fonts are cut between them', async () => {
  const project = fileURLToPath(new URL('..', import.meta.url));
  const program = await bundledProgram();
  if (program === undefined) throw new Error('nothing is bundled');
  const folder = mkdtempSync(join(tmpdir(), 'zhaji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [notes, out, cache] = ['notes', 'out', 'cache'].map((name) => join(folder, name));
  if (!notes || !out || !cache) throw new Error('no folders');
  mkdirSync(notes);
  const build = (text: string) => {
    writeFileSync(join(notes, 'a.md'), text);
    const words = ['src/start.js', 'build', '--content', notes, '--out', out, '--cache', cache];
    execFileSync(process.execPath, words, { cwd: project, stdio: 'ignore' });
    const names = readdirSync(program).filter((name) => name.endsWith('.compiled'));
    return names.map((name) => [name, statSync(join(program, name)).mtimeMs]);
  };
  const kept = build('# 题\n\n正文。\n');
  expect(kept.length).toBeGreaterThan(3);
  expect(build('# 题\n\n正文，另有新字。\n')).toEqual(kept);
  expect(build('# 题\n\n正文，还有别的。\n')).toEqual(kept);
});

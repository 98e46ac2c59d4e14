import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const program = `
const { isMainThread, Worker } = require('node:worker_threads');
const { join } = require('node:path');
const greet = (who) => process.stdout.write('hello ' + who + '\\n');
greet(isMainThread ? 'main' : 'thread');
runningBundle.keepCompiled();
if (isMainThread) new Worker(join(runningBundle.folder, 'run.cjs'));
`;

function bundle(): { readonly run: () => string; readonly compiled: (part: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhaji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(fileURLToPath(new URL('../src/run-bundle.cjs', import.meta.url)), join(folder, 'run.cjs'));
  writeFileSync(join(folder, 'program.js'), program);
  return {
    run: () => execFileSync(process.execPath, [join(folder, 'run.cjs')], { encoding: 'utf8' }),
    compiled: (part) => join(folder, `${part}.compiled`),
  };
}

test('a bundle runs in the main thread and in others, and keeps what V8 compiled for each', () => {
  const { run, compiled } = bundle();
  expect(run()).toBe('hello main\nhello thread\n');
  const kept = readFileSync(compiled('main'));
  expect(readFileSync(compiled('thread')).length).toBeGreaterThan(100);
  expect(run()).toBe('hello main\nhello thread\n');
  // It was of use, so there was nothing to keep anew.
  expect(readFileSync(compiled('main'))).toEqual(kept);
});

test('of spoilt bytes none is run, and they are replaced', () => {
  const { run, compiled } = bundle();
  run();
  const whole = readFileSync(compiled('main'));
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 0xff;
  for (const spoilt of [flipped, whole.subarray(0, 50), Buffer.alloc(0)]) {
    writeFileSync(compiled('main'), spoilt);
    expect(run()).toBe('hello main\nhello thread\n');
    expect(readFileSync(compiled('main')).length).toBe(whole.length);
  }
});

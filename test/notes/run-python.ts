/** Runs the Python of every note that marks its blocks `runnable`, in their order, assertions included. Needs torch, torchvision and scipy. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const python = process.env.PYTHON ?? 'python3';

/** The runnable blocks of a note, each after as many blank lines as stand before it, so that a traceback names the note's line. */
function program(note: string): { source: string; blocks: number } {
  const lines = note.split('\n');
  let inside = false;
  let blocks = 0;
  const kept = lines.map((line) => {
    if (inside && line.startsWith('```')) inside = false;
    else if (inside) return line;
    else if (/^```python\b.*\brunnable\b/.test(line)) {
      inside = true;
      blocks++;
    }
    return '';
  });
  return { source: kept.join('\n'), blocks };
}

const notes = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('index.md'),
);
let failed = 0;
let passed = 0;
for (const file of notes.sort()) {
  const { source, blocks } = program(readFileSync(join(content, file), 'utf8'));
  if (blocks === 0) continue;
  const asserts = source.match(/^\s*assert\b/gm)?.length ?? 0;
  const run = spawnSync(python, ['-'], { input: source, encoding: 'utf8' });
  const ok = run.status === 0;
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? '✓' : '✗'} ${file}：${blocks} 段，${asserts} 条断言`);
  if (!ok) console.log(run.error?.message ?? run.stderr.trim().split('\n').slice(-6).join('\n'));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Measures our program, and with `--peers` others on the same notes, and prints a table: `npm run bench [-- --notes 100,1000 --runs 5 --peers --only ours,hexo --out FILE.md]`. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseContenders } from './choose-contenders.ts';
import { describeMachine } from './describe-machine.ts';
import { measure, type Sample } from './measure.ts';
import { nodeVersion } from './node-version.ts';
import { packageVersion } from './package-version.ts';
import { parseBenchOptions } from './parse-bench-options.ts';
import { printTable } from './print-table.ts';
import { scenarios as allScenarios } from './scenarios.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const options = parseBenchOptions(process.argv.slice(2), project);
const contenders = chooseContenders(options, project);
const scenarios = allScenarios.filter(({ isOurs }) => !options.peers || !isOurs);
const [first] = contenders;
// The generator at work gets the signal too and fails; what is left to do is to tidy up.
process.once('SIGINT', () => {});

const samples: Sample[] = [];
for (const notes of options.sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhaji-bench-'));
  try {
    const plan = { contenders, scenarios, notes, runs: options.runs };
    samples.push(...(await measure(plan, folder, (line) => process.stderr.write(`${line}\n`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rowsFor = (notes: number) =>
  contenders.map((contender) => {
    const of = (wanted: typeof contender) =>
      samples.filter((one) => one.notes === notes && one.contender === wanted);
    const isAgainst = first?.id === 'ours' && contender.id !== 'ours';
    return { title: contender.title, samples: of(contender), ...(isAgainst && { against: of(first) }) };
  });
const tables = options.peers
  ? options.sizes.map((notes) => printTable(`${notes} 篇`, scenarios, rowsFor(notes)))
  : [
      printTable(
        '篇数',
        scenarios,
        options.sizes.flatMap((notes) => rowsFor(notes).map((row) => ({ ...row, title: `${notes}` }))),
      ),
    ];
const packages = ['katex', 'shiki'].map(
  (name) => `${name} ${packageVersion(path.join(project, 'node_modules', name))}`,
);
const where = [
  describeMachine(),
  `Node ${[...new Set(contenders.map(({ node }) => nodeVersion(node)))].join('、')}`,
  ...packages,
];
const note = `${where.join('；')}。整个进程的时间，${options.runs} 次轮流，中位数（最小–最大）${options.peers ? '，× 是我们的几倍' : ''}。`;
const text = `${[...tables, note].join('\n\n')}\n`;
process.stdout.write(text);
if (options.out !== undefined) writeFileSync(options.out, text);

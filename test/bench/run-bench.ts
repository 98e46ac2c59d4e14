/** Measures our program, and with `--peers` others on the same notes, and prints a table: `npm run bench [-- --notes 100,1000 --runs 5 --peers --only ours,hexo --out FILE.md]`. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseContenders } from './choose-contenders.ts';
import { measure, type Sample } from './measure.ts';
import { packageVersion } from './package-version.ts';
import { parseBenchOptions } from './parse-bench-options.ts';
import { printReport } from './print-report.ts';
import { scenarios as allScenarios } from './scenarios.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const options = parseBenchOptions(process.argv.slice(2), project);
const contenders = chooseContenders(options, project);
const scenarios = allScenarios.filter(({ isOurs }) => !options.peers || !isOurs);
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

const katex = packageVersion(path.join(project, 'node_modules/katex'));
const { sizes, runs } = options;
const text = printReport({ samples, contenders, scenarios, sizes, runs, katex });
process.stdout.write(text);
if (options.out !== undefined) writeFileSync(options.out, text);

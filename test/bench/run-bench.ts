/** Measures our program, and with `--peers` others on the same notes, and prints a table: `npm run bench [-- --notes 100,1000 --runs 5 --peers --only ours,hexo --out FILE.md]`; or our preview while it is edited: `npm run bench -- --dev 1000`. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseContenders } from './choose-contenders.ts';
import { describeMachine } from './describe-machine.ts';
import { measure, type Sample } from './measure.ts';
import { measureDev } from './measure-dev.ts';
import { ourProgram } from './our-program.ts';
import { packageVersion } from './package-version.ts';
import { parseBenchOptions } from './parse-bench-options.ts';
import { printDevTable } from './print-dev-table.ts';
import { printReport } from './print-report.ts';
import { scenarios } from './scenarios.ts';
import { writeCorpus } from './write-corpus.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const options = parseBenchOptions(process.argv.slice(2), project);
// The generator at work gets the signal too and fails; what is left to do is to tidy up.
process.once('SIGINT', () => {});
const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

const { edits } = options;
const text = edits === undefined ? await benchBuilds() : await benchPreview(edits);
process.stdout.write(text);
if (options.out !== undefined) writeFileSync(options.out, text);

async function benchBuilds(): Promise<string> {
  const contenders = chooseContenders(options, project);
  const { sizes, runs } = options;
  const samples: Sample[] = [];
  for (const notes of sizes) {
    const plan = { contenders, scenarios, notes, runs };
    samples.push(...(await inFolder((folder) => measure(plan, folder, tell))));
  }
  const katex = packageVersion(path.join(project, 'node_modules/katex'));
  return printReport({ samples, contenders, scenarios, sizes, runs, katex });
}

async function benchPreview(count: number): Promise<string> {
  const ours = ourProgram(project, process.execPath);
  const tables: string[] = [];
  for (const notes of options.sizes) {
    const samples = await inFolder((folder) => {
      const corpus = path.join(folder, 'corpus');
      writeCorpus(corpus, notes);
      return measureDev(process.execPath, ours.layOut(folder, corpus), count, tell);
    });
    tables.push(printDevTable(`${ours.title}，${notes} 篇`, samples));
  }
  return `${[...tables, `${describeMachine()}。`].join('\n\n')}\n`;
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhaji-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Contenders → samples, taken in turn: in each round all do the same one after another, for a machine has better and worse minutes. */

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bareStarts } from './bare-starts.ts';
import { checkOutput } from './check-output.ts';
import type { Contender } from './contender.ts';
import { type Run, runProgram } from './run-program.ts';
import type { Scenario } from './scenarios.ts';
import { writeCorpus } from './write-corpus.ts';

export interface Sample extends Run {
  readonly notes: number;
  readonly contender: Contender;
  readonly scenario: Scenario;
  /** What its Node took for nothing right before. */
  readonly bareSeconds: readonly number[];
}

export interface Plan {
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly notes: number;
  readonly runs: number;
}

/** @param folder empty; for corpus, projects and outputs */
export async function measure(
  { contenders, scenarios, notes, runs }: Plan,
  folder: string,
  tell: (line: string) => void,
): Promise<Sample[]> {
  const corpus = path.join(folder, 'corpus');
  writeCorpus(corpus, notes);
  const places = contenders.map((contender, index) => {
    const place = path.join(folder, `${index}`);
    mkdirSync(place);
    const temporary = path.join(place, 'tmp');
    const laidOut = contender.layOut(place, corpus);
    const project = { ...laidOut, caches: [...laidOut.caches, temporary] };
    return { contender, project, temporary };
  });
  const samples: Sample[] = [];
  for (let round = 1; round <= runs; round++) {
    for (const scenario of scenarios) {
      for (const { contender, project, temporary } of places) {
        if (scenario.isOurs && contender.id !== 'ours') continue;
        const expected = scenario.change(project, round);
        settleDisk();
        const bareSeconds = bareStarts(contender.node);
        const run = await runProgram(contender.node, project, {
          temporary,
          withMemory: scenario.isCold ?? false,
        });
        checkOutput(project, expected);
        samples.push({ ...run, notes, contender, scenario, bareSeconds });
        const what = `${notes} 篇 · ${contender.title} · ${scenario.heading} · ${round}/${runs}`;
        tell(`${what}：${run.seconds.toFixed(3)} 秒，处理器 ${run.cpuSeconds?.toFixed(2) ?? '?'} 秒`);
      }
    }
  }
  return samples;
}

/** What one has written is on the disk before the next begins, where the system can be asked for that. */
function settleDisk(): void {
  spawnSync('sync');
}

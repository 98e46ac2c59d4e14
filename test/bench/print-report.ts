/** Samples → the tables and the line under them that says what was measured where. */

import type { Contender } from './contender.ts';
import { describeMachine } from './describe-machine.ts';
import type { Sample } from './measure.ts';
import { nodeVersion } from './node-version.ts';
import { printTable, type Row } from './print-table.ts';
import type { Scenario } from './scenarios.ts';
import { spreadOf } from './spread-of.ts';

export interface Report {
  readonly samples: readonly Sample[];
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Of the KaTeX that draws for all of them. */
  readonly katex: string;
}

export function printReport(report: Report): string {
  const { contenders, scenarios, sizes } = report;
  const rows = sizes.map((notes) => contenders.map((contender) => rowOf(report, notes, contender)));
  const [first, ...others] = contenders;
  const tables =
    first && others.length === 0
      ? [
          printTable(
            first.title,
            scenarios,
            rows.flat().map((row, index) => ({ ...row, title: `${sizes[index]} 篇` })),
          ),
        ]
      : rows.map((some, index) => printTable(`${sizes[index]} 篇`, scenarios, some));
  return `${[...tables, legend(report)].join('\n\n')}\n`;
}

function rowOf({ samples, contenders }: Report, notes: number, contender: Contender): Row {
  const of = (wanted: Contender): Sample[] =>
    samples.filter((one) => one.notes === notes && one.contender === wanted);
  const against = contender.id === 'ours' ? undefined : contenders.find(({ id }) => id === 'ours');
  return { title: contender.title, samples: of(contender), ...(against && { against: of(against) }) };
}

function legend({ samples, contenders, runs, katex }: Report): string {
  const kinds = new Set(contenders.map(({ id }) => (id === 'ours' ? 'ours' : 'peer')));
  const nodes = [...new Set(contenders.map(({ id, node }) => (id === 'ours' ? '' : nodeVersion(node))))];
  return [
    `${describeMachine()}。`,
    ...nodes.filter(Boolean).map((version) => `别家都用 Node ${version}。`),
    ...[...new Set(contenders.map(({ node }) => node))].map(
      (node) => `什么也不做的 Node ${nodeVersion(node)} 此时要 ${bareMilliseconds(samples, node)} ms。`,
    ),
    '每次先空转它十次，把机器唤醒。',
    `公式由 KaTeX ${katex} 画成 HTML 与 MathML，代码都高亮，每一页都查过。`,
    `整个进程的时间，从外面量，${runs} 轮，轮流跑：中位数${runs > 1 ? '（最小–最大）' : ''}`,
    kinds.size > 1 ? '，× 是第一行的几倍。' : '。',
  ].join('');
}

function bareMilliseconds(samples: readonly Sample[], node: string): number {
  const taken = samples.filter(({ contender }) => contender.node === node).flatMap((one) => one.bareSeconds);
  return Math.round(spreadOf(taken).median * 1000);
}

/** Edits of a preview → a Markdown table: how long each kind takes, and whether the memory grows. */

import type { DevSample } from './measure-dev.ts';
import { spreadOf } from './spread-of.ts';

export function printDevTable(corner: string, samples: readonly DevSample[]): string {
  const kinds = [...new Set(samples.map(({ what }) => what))];
  const rows = kinds.map((kind) => {
    const some = samples.filter(({ what }) => what === kind);
    const times = [some.map(({ served }) => served), some.map(({ milliseconds }) => milliseconds)].flatMap(
      (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const worst = sorted.at(Math.ceil(sorted.length * 0.95) - 1) ?? Number.NaN;
        return [spreadOf(sorted).median, worst].map((time) => `${time.toFixed(0)} ms`);
      },
    );
    const memory = [some[Math.floor(some.length / 10)], some.at(-1)].map((sample) =>
      sample?.bytes === undefined ? '–' : `${Math.round(sample.bytes / 1e6)} MB`,
    );
    return `| 改${kind} ${some.length} 次 | ${times.join(' | ')} | ${memory.join(' → ')} |`;
  });
  const head = `| ${corner} | 从改动传来到页面送出 | 95 % 不超过 | 从保存到收到页面 | 95 % 不超过 | 内存，十分之一处 → 最后 |`;
  return [head, '| --- | ---: | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

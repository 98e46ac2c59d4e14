/** Makes a code block `chart` a numbered figure with its caption; one that cannot be drawn stays code and is told. */

import type { Code, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Place } from '../../model/problem.ts';
import { tell } from '../../report/tell.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { readChart } from '../chart/read-chart.ts';
import { visit } from '../walk.ts';
import { figureMaker } from './figure-maker.ts';

/** Longest block that is read, in characters. */
const MOST = 20_000;

const ownId = /^\{#([^\s{}]+)\}$/;

/** A place in the block → the place in the note, past the fence and whatever stands before each of the block's lines. */
function placeInNote(
  { line = 1, column = 1, length = 1 }: Place,
  { value, position }: Code,
  lines: readonly string[],
): Position {
  const fence = position?.start ?? { line: 0, column: 1 };
  const written = lines[fence.line + line - 1] ?? '';
  const read = value.split('\n')[line - 1] ?? '';
  const before = written.endsWith(read) ? written.length - read.length : fence.column - 1;
  const start = { line: fence.line + line, column: column + before };
  return { start, end: { ...start, column: start.column + length } };
}

export function captionCharts(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const figureOf = figureMaker(this, tree, file);
    const lines = String(file.value).split('\n');
    visit(tree, 'code', (code, index, parent) => {
      if (code.lang !== 'chart' || !parent || index === undefined) return undefined;
      const [, id] = ownId.exec(code.meta?.trim() ?? '') ?? [];
      if (code.meta && id === undefined) {
        tell(
          file,
          'chart-is-drawn',
          code.position?.start,
          `chart 后面写了 ${code.meta}，看不懂。`,
          '只能写 {#fig:名字}。',
        );
      }
      code.meta = null;
      if (code.value.length > MOST) {
        tell(file, 'chart-is-drawn', code.position?.start, `图表超过 ${MOST} 个字符，没有画。`, '拆成几张。');
        code.lang = 'yaml';
        return undefined;
      }
      const yaml = parseYaml(code.value, '', 'chart-is-drawn');
      const { chart, problems } = readChart(yaml);
      for (const { message, advice, place } of problems)
        tell(file, 'chart-is-drawn', placeInNote(place, code, lines), message, advice);
      if (!chart) {
        code.lang = 'yaml';
        return undefined;
      }
      const position = placeInNote(yaml.placeOf(['caption']), code, lines);
      parent.children[index] = {
        ...figureOf(code, { text: chart.caption, position }, id),
        ...(code.position && { position: code.position }),
      };
      return index + 1;
    });
  };
}

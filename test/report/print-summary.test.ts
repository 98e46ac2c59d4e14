import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { RuleId } from '../../src/model/rule.ts';
import { countProblems } from '../../src/report/count-problems.ts';
import { printSummary } from '../../src/report/print-summary.ts';

const figures = { notes: 2, pages: 14, formulas: 213, seconds: 1.84 };

function problems(severity: Problem['severity'], rule: RuleId, count: number): readonly Problem[] {
  return Array.from({ length: count }, () => ({ severity, rule, message: '', place: { file: 'a.md' } }));
}

test('a clean build is one line', () => {
  expect(printSummary({ ...figures, ...countProblems([]), out: 'dist/' })).toBe(
    '2 篇笔记 · 14 页 · 213 个公式 · 0 个警告 · 1.8 秒 → dist/\n',
  );
});

test('warnings are counted by rule, the most frequent first, and errors apart', () => {
  const counts = countProblems([
    ...problems('warning', 'html-is-safe', 3),
    ...problems('warning', 'image-exists', 12),
    ...problems('warning', 'code-language-is-known', 3),
    ...problems('error', 'image-exists', 1),
  ]);
  expect(printSummary({ ...figures, ...counts })).toBe(
    [
      '警告：',
      '  image-exists            12',
      '  code-language-is-known   3',
      '  html-is-safe             3',
      '',
      '2 篇笔记 · 14 页 · 213 个公式 · 1 个错误 · 18 个警告 · 1.8 秒',
      '',
    ].join('\n'),
  );
});

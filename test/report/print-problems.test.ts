import { describe, expect, test } from 'vitest';
import type { Place, Problem } from '../../src/model/problem.ts';
import { terminalPaint } from '../../src/report/paint.ts';
import { printProblems } from '../../src/report/print-problems.ts';

function problem(place: Place, more: Partial<Problem> = {}): Problem {
  return { severity: 'error', rule: 'math-renders', message: '公式有错。', place, ...more };
}

const lines: Readonly<Record<string, readonly string[]>> = {
  'a.md': ['如式 \\eqref{eq:hungarain} 所示，匹配代价只用概率。', '\t\u{1B}[31m坏\u{202E}', '', '👩‍🔬é见此'],
};
const sourceLine = ({ file, line }: Place): string | undefined => lines[file]?.[(line ?? 0) - 1];

describe('a problem', () => {
  test('is printed with its file, place, rule, source line, caret and advice', () => {
    const text = printProblems(
      [
        problem(
          { file: 'detection/detr/index.md', line: 41, column: 4, length: 19 },
          { message: '没有标签为 eq:hungarain 的公式。', advice: '是不是 eq:hungarian？' },
        ),
      ],
      { showFile: (file) => `content/${file}`, sourceLine: () => lines['a.md']?.[0] },
    );
    expect(text).toBe(
      [
        'content/detection/detr/index.md',
        '  41:4  error    没有标签为 eq:hungarain 的公式。  math-renders',
        '        如式 \\eqref{eq:hungarain} 所示，匹配代价只用概率。',
        '             ^^^^^^^^^^^^^^^^^^^',
        '        是不是 eq:hungarian？',
        '',
      ].join('\n'),
    );
  });

  test('without a line, or of a line that is gone or empty, shows no source', () => {
    const places = [{}, { line: 3, column: 1 }, { line: 9 }];
    const problems = places.map((place) => problem({ file: 'a.md', ...place }));
    expect(printProblems(problems, { sourceLine })).toBe(
      [
        'a.md',
        '    -  error    公式有错。  math-renders',
        '  3:1  error    公式有错。  math-renders',
        '    9  error    公式有错。  math-renders',
        '',
      ].join('\n'),
    );
  });

  test('cannot command the terminal through the author’s text', () => {
    const place = { file: 'a\u{1B}.md', line: 2, column: 2 };
    const text = printProblems([problem(place, { message: '\u{9B}2J', advice: 'a\u{7}' })], {
      sourceLine: () => lines['a.md']?.[1],
    });
    expect(text).toBe(
      [
        'a␛.md',
        '  2:2  error    \u{FFFD}2J  math-renders',
        '           ␛[31m坏\u{FFFD}',
        '           ^',
        '       a␇',
        '',
      ].join('\n'),
    );
  });

  test('is coloured by its severity when there are colours', () => {
    const text = printProblems(
      [problem({ file: 'a.md' }), problem({ file: 'a.md' }, { severity: 'warning' })],
      {
        paint: terminalPaint,
      },
    );
    expect(text).toContain('\u{1B}[31merror  \u{1B}[39m');
    expect(text).toContain('\u{1B}[33mwarning\u{1B}[39m');
  });
});

describe('problems', () => {
  test('stand by file, line and column, whatever their order was', () => {
    const places: readonly Place[] = [
      { file: '𠮷.md' },
      { file: '\u{FF21}.md' },
      { file: 'b.md', line: 10, column: 1 },
      { file: 'b.md', line: 9, column: 12 },
      { file: 'b.md', line: 9, column: 2 },
      { file: 'a.md', line: 1 },
      { file: 'a' },
    ];
    const order = printProblems(places.map((place) => problem(place)))
      .split('\n')
      .map((line) => line.replace(/ {2}error.*/, '').trim())
      .filter((line) => line !== '');
    // By code points 𠮷 comes after Ａ, by UTF-16 units before it.
    expect(order).toEqual(['a', '-', 'a.md', '1', 'b.md', '9:2', '9:12', '10:1', 'Ａ.md', '-', '𠮷.md', '-']);
  });

  test('none are nothing', () => {
    expect(printProblems([])).toBe('');
  });

  test('of warnings only the first of each rule are printed, of errors all', () => {
    const many = (more: Partial<Problem>): Problem[] =>
      Array.from({ length: 5 }, (_, line) => problem({ file: 'a.md', line: line + 1 }, more));
    const text = printProblems(
      [
        ...many({}),
        ...many({ severity: 'warning', rule: 'image-exists' }),
        problem({ file: 'b.md' }, { severity: 'warning', rule: 'html-is-safe' }),
      ],
      { warningsPerRule: 2 },
    );
    expect(text.match(/ error /g)).toHaveLength(5);
    expect(text.match(/ warning /g)).toHaveLength(3);
    expect(text).toContain('image-exists：还有 3 处没有列出');
    expect(text).not.toContain('html-is-safe：');
  });
});

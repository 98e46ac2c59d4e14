import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMath } from './read-math.ts';

const prose = fc
  .array(fc.constantFrom(...'注意力模型把图像切成块再学习表示与位置编码的方法'), {
    minLength: 4,
    maxLength: 40,
  })
  .map((han) => han.join(''));
const tex = fc.constantFrom(
  'x_1 = 2',
  '\\frac{a}{b}',
  '\\sum_{i=1}^{N} x_i^2',
  'E = mc^2',
  '\\text{准确率} = p',
  'f(x) = \\begin{cases} 1, & \\text{若 } x > 0 \\\\ 0, & 否则 \\end{cases}',
  'a\n+ b\n- c = d',
  '\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}',
);
const short = fc.constantFrom('x', 'x_1', 'p < 0.5', '\\alpha', '|a|', 'W和b');

/** A block of a note, and the formulas that it should give. */
interface Block {
  readonly text: string;
  readonly formulas: readonly string[];
  readonly han: number;
}

const count = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
const oneLine = (formula: string): string => formula.replaceAll('\n', ' ');

const block: fc.Arbitrary<Block> = fc.oneof(
  prose.map((text) => ({ text: `${text}。`, formulas: [], han: count(text) })),
  prose.map((text) => ({ text: `## ${text}`, formulas: [], han: count(text) })),
  fc.tuple(prose, short, prose).map(([a, formula, b]) => ({
    text: `${a} $${formula}$ ${b}，\n${a}。`,
    formulas: [formula],
    han: count(a + b + a),
  })),
  tex.map((formula) => ({ text: `$$\n${formula}\n$$`, formulas: [`$$${formula}`], han: 0 })),
  tex.map((formula) => ({ text: `$$${formula}$$`, formulas: [`$$${formula}`], han: 0 })),
  fc.tuple(prose, tex, prose).map(([a, formula, b]) => ({
    text: `${a}\n$$\n${formula}\n$$\n${b}。`,
    formulas: [`$$${formula}`],
    han: count(a + b),
  })),
  fc.tuple(prose, tex, prose).map(([a, formula, b]) => ({
    text: `${a}$$${oneLine(formula)}$$${b}。`,
    formulas: [`$$${oneLine(formula)}`],
    han: count(a + b),
  })),
  fc.tuple(prose, tex).map(([a, formula]) => ({
    text: `- ${a}\n\n${`$$\n${formula}\n$$`.replace(/^/gm, '  ')}`,
    formulas: [`$$${formula}`],
    han: count(a),
  })),
  fc.tuple(prose, tex).map(([a, formula]) => ({
    text: `${a}\n$$\n${formula}\n$$`.replace(/^/gm, '> '),
    formulas: [`$$${formula}`],
    han: count(a),
  })),
  prose.map((text) => ({ text: `\`\`\`sh\necho $$ # ${text}\n\`\`\``, formulas: [], han: 0 })),
);
const note = fc.array(block, { minLength: 1, maxLength: 12 });
const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n\n');

describe('a note of prose and whole formulas', () => {
  test('gives exactly those formulas and tells nothing', () => {
    fc.assert(
      fc.property(note, (blocks) => {
        const { formulas, told } = readMath(textOf(blocks));
        expect(formulas).toEqual(blocks.flatMap((one) => one.formulas));
        expect(told).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no Han of its prose when any `$$` is lost', () => {
    fc.assert(
      fc.property(note, fc.nat(), (blocks, which) => {
        const text = textOf(blocks);
        const marks = [...text.matchAll(/\$\$/g)];
        const at = marks[which % Math.max(1, marks.length)]?.index ?? text.length;
        const { prose: left } = readMath(text.slice(0, at) + text.slice(at + 2));
        expect(count(left)).toBeGreaterThanOrEqual(blocks.reduce((sum, { han }) => sum + han, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a `$$` without its other half', () => {
  test('is told at its line, and what follows stands', () => {
    const text = '前文。\n\n$$其中\n\n一段文字。\n\n$$\nx = 1\n$$\n\n后文 $y$。\n\n$$\nz = 2\n$$';
    expect(readMath(text)).toEqual({
      formulas: ['$$x = 1', 'y', '$$z = 2'],
      prose: '前文。$$其中一段文字。后文 。',
      told: ['3 math-is-closed'],
    });
  });

  test('is told once, however many formulas follow', () => {
    const many = '中文的一段话。\n\n$$\nx = 1\n$$\n\n'.repeat(50);
    const { formulas, told } = readMath(`$$\n\n${many}`);
    expect([formulas.length, told]).toEqual([50, ['1 math-is-closed']]);
  });

  test('two that have prose between them are two, not a formula', () => {
    const { formulas, told } = readMath(
      '$$x 没有合上\n\n中文一段，其中 $y$ 是 $z$。\n\n又有一半 $$w\n\n完。',
    );
    expect([formulas, told]).toEqual([
      ['y', 'z'],
      ['1 math-is-closed', '5 math-is-closed'],
    ]);
  });

  test('at the end swallows nothing', () => {
    expect(readMath('$$\nx = 1\n$$\n\n中文。\n\n$$\n\n后面的中文。').prose).toContain('后面的中文');
  });
});

describe('line ends of every kind', () => {
  test.each(['\n', '\r\n', '\r'])('%j', (end) => {
    const text = ['> $$', '> a', '> $$', '', '$$b', '= c$$', '', '文$$d$$', '', '$$其中', '', '文字。'].join(
      end,
    );
    const { formulas, told } = readMath(text);
    expect(formulas.map((tex) => tex.replace(end, '\n'))).toEqual(['$$a', '$$b\n= c', '$$d']);
    expect(told).toEqual(['10 math-is-closed']);
  });
});

test('a tab takes no more room in a formula than in the text', () => {
  const { formulas, told } = readMath('$$a\t\tb$$\n\n文\t$$c\t\td$$，文。\n\n- \t$$e\t\tf$$');
  expect([formulas, told]).toEqual([['$$a\t\tb', '$$c\t\td', '$$e\t\tf'], []]);
});

test.each([
  ['$'.repeat(20_000)],
  ['$$ '.repeat(10_000)],
  ['$a '.repeat(20_000)],
  ['$$\n'.repeat(10_000)],
  ['$$ 中文\n\n'.repeat(2_000)],
  ['`$'.repeat(10_000)],
  ['<!-- $$'.repeat(5_000)],
  ['\\begin{align}\n'.repeat(2_000)],
  [`- ${' '.repeat(50_000)}$$`],
  [`$$${'{'.repeat(50_000)}$$`],
])('%# is read in linear time, and ends', (text) => {
  expect(readMath(text, true).prose.length).toBeGreaterThanOrEqual(0);
});

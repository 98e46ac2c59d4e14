import { describe, expect, test } from 'vitest';
import { readMath } from './read-math.ts';

describe('between single dollars', () => {
  test.each([
    ['10$^{-3}$', ['^{-3}']],
    ['m$^2$ 与 $k$NN', ['^2', 'k']],
    ['3$\\times$3', ['\\times']],
    ['$ x $', ['x']],
    ["$ i'$", ["i'"]],
    ['$TP + TN = $', ['TP + TN =']],
    ['$\\$5$', ['\\$5']],
    ['$准确率=\\frac{a}{b}$', ['准确率=\\frac{a}{b}']],
    ['$a$$b$', ['a', 'b']],
    ['$a$$b$$c$', ['a', 'b', 'c']],
    ['$a$$$b$$', ['a', '$$b']],
    ['$`a_1`$', ['a_1']],
    ['$a\n= b$', ['a\n= b']],
    ['**$a$**，[$b$](c)', ['a', 'b']],
    ['$x$2 倍', ['x']],
    ['$a\\\\$', ['a\\\\']],
  ])('%j holds formulas %j', (text, formulas) => {
    expect(readMath(text).formulas).toEqual(formulas);
  });

  test.each([
    '$5',
    '花了$5，又花了$6',
    'US$5 和 US$6',
    '$5 to $6',
    '$5~$10',
    '$PATH:$HOME',
    '$HOME and $USER',
    '$(pwd)/$b',
    '$a==$b',
    '`$x$`',
    '\\$x$',
    '$x\\$',
    '$ $',
    '$，$',
    '一 $ 二 $ 三',
    '$a\n\nb$',
  ])('%j is text', (text) => {
    expect(readMath(text).formulas).toEqual([]);
  });

  test('a stray dollar does not flip what follows', () => {
    expect(readMath('价格 $ 与 $x$ 的关系，$y$ 和 $z$').formulas).toEqual(['x', 'y', 'z']);
    expect(readMath('单价$5，另外$u$与$v$').formulas).toEqual(['u', 'v']);
  });
});

describe('brackets', () => {
  const text = '设 \\(x_1\\)，则\n\n\\[\na + b\n\\]\n\n与 \\[c\\] 和 \\\\[2pt]。';

  test('are formulas where the site says so', () => {
    expect(readMath(text, true).formulas).toEqual(['x_1', '$$a + b', '$$c']);
  });

  test('are escapes elsewhere', () => {
    expect(readMath(text)).toEqual({ formulas: [], prose: expect.stringContaining('设 (x_1)'), told: [] });
  });

  test('one that never closes is told and stays text', () => {
    expect(readMath('\\[ 没有合上\n\n后文 \\(y\\)。', true)).toEqual({
      formulas: ['y'],
      prose: '[ 没有合上后文 。',
      told: ['1 math-is-closed'],
    });
  });

  test('a line break of TeX is no bracket', () => {
    expect(readMath('$$\n\\begin{aligned}\na \\\\[2pt]\nb\n\\end{aligned}\n$$', true).formulas).toHaveLength(
      1,
    );
  });
});

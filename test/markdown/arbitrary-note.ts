/** Draws random notes of the kinds of text, formulas, code and blocks that real notes mix. */

import fc from 'fast-check';

const han = fc
  .array(fc.constantFrom(...'注意力模型把图像切成块再学习表示与位置编码的方法'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((characters) => characters.join(''));
const mark = fc.constantFrom('，', '。', '；', '、', '？', '——', '……', '。”');
const latin = fc.constantFrom('zero-shot', 'End-to-end', 'RoI-wise', 'ViT', '3.5', '86%', '(a)');
const tex = fc.constantFrom(
  'x',
  'x \\in \\mathbb{R}^{H \\times W}',
  '\\frac{a}{b}',
  '\\sum_{i=1}^{N} x_i^2',
  'p < 0.5',
);

const inlineMath = tex.map((formula) => `$${formula}$的`);
const plain = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(han, mark).map(([text, end]) => text + end) },
  { weight: 2, arbitrary: latin },
);
const inline = fc.oneof(
  { weight: 8, arbitrary: plain },
  { weight: 2, arbitrary: inlineMath },
  { weight: 1, arbitrary: latin.map((text) => `\`${text}\``) },
  { weight: 1, arbitrary: han.map((text) => `**${text}。**`) },
  { weight: 1, arbitrary: han.map((text) => `[${text}](https://example.org/a)`) },
  { weight: 1, arbitrary: fc.constant('[^1]') },
  { weight: 1, arbitrary: han.map((text) => `![${text}](a.png)`) },
);
const line = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const block = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((i) => `- ${i}`).join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((i) => `1. ${i}`).join('\n')),
  },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: han.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: tex.map((formula) => `$$\n${formula}\n$$`) },
  { weight: 1, arbitrary: fc.constant('```python\nx = "。$y$"\n```') },
  {
    weight: 1,
    arbitrary: line.map((text) => `| 头 | 尾 |\n|---|---|\n| ${text.replaceAll('|', '')} | 丁 |`),
  },
  { weight: 1, arbitrary: han.map((text) => `![${text}](图.svg)`) },
);

export const arbitraryNote: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 10 })
  .map((blocks) => `${blocks.join('\n\n')}\n\n[^1]: 注。\n`);

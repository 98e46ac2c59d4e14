/** KaTeX's English reason for refusing a formula → what happened and what to do, in Chinese. */

import { nearestWord } from '../../report/nearest-word.ts';
import { knownCommands, knownEnvironments } from './known-commands.ts';

export interface Refusal {
  readonly message: string;
  readonly advice?: string;
}

type Explain = (found: readonly string[], macros: Iterable<string>) => Refusal;

/** A right word only when it starts alike: of short words, all are near. */
function near(wrong: string, right: Iterable<string>): string | undefined {
  if (wrong.length < 4) return undefined;
  const alike = [...right].filter((word) => word[0]?.toLowerCase() === wrong[0]?.toLowerCase());
  return nearestWord(wrong, alike);
}

/** Environments of LaTeX that KaTeX lacks, and what comes nearest. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  eqnarray: 'align',
  'eqnarray*': 'align*',
  flalign: 'align',
  multline: 'gather',
  'multline*': 'gather*',
};

const ALIGNED = '用 \\begin{aligned} … \\end{aligned} 包起来。';

/** https://katex.org/docs/error.html has no list; these are the reasons that real notes meet. */
const reasons: readonly (readonly [RegExp, Explain])[] = [
  [
    /^Undefined control sequence: \\(.*)$/,
    ([name = ''], macros) => {
      const known = [...knownCommands, ...[...macros].map((macro) => macro.replace(/^\\/, ''))];
      const nearest = near(name, known);
      return { message: `没有 \\${name} 这个命令`, ...(nearest && { advice: `是不是 \\${nearest}？` }) };
    },
  ],
  [
    /^No such environment: (.*)$/,
    ([name = '']) => {
      const nearest = SUBSTITUTES[name] ?? near(name, knownEnvironments);
      return { message: `没有 ${name} 这个环境`, ...(nearest && { advice: `改用 ${nearest}。` }) };
    },
  ],
  [
    /^\\tag works only in display/,
    () => ({ message: '\\tag 只能用在单独一行的公式里', advice: '把公式写成 $$ … $$。' }),
  ],
  [
    /^\{(.*)\} can be used only in display mode/,
    ([name = '']) => ({
      message: `${name} 只能用在单独一行的公式里`,
      advice: '把公式写成 $$ … $$，行内可以用 aligned。',
    }),
  ],
  [
    /^Expected '.*', got '&'|^Too many tab characters/,
    () => ({
      message: '这里的 & 不在对齐的环境里，或者比列数多',
      advice: `${ALIGNED.slice(0, -1)}；要印出 & 就写 \\&。`,
    }),
  ],
  [
    /^Can't use function '\$' in math mode/,
    () => ({ message: '公式里面又有一个 $', advice: '删掉它；要印出 $ 就写 \\$。' }),
  ],
  [
    /^Can't use function '(.*)' in (text|math) mode/,
    ([name = '', mode]) => ({ message: `${name} 不能用在${mode === 'text' ? '\\text{} ' : '公式'}里` }),
  ],
  [
    /^Unexpected end of input|^Expected '\}', got 'EOF'/,
    () => ({ message: '花括号没有合上，或者命令少了参数', advice: '检查 { 和 } 是否成对。' }),
  ],
  [/^Expected 'EOF', got '\}'|^Extra \}/, () => ({ message: '这里多了一个 }' })],
  [
    /^Expected '\\right', got/,
    () => ({ message: '\\left 没有和它配对的 \\right', advice: '不需要的一侧写 \\right. 。' }),
  ],
  [
    /^Expected 'EOF', got '\\right'/,
    () => ({ message: '\\right 前面没有和它配对的 \\left', advice: '不需要的一侧写 \\left. 。' }),
  ],
  [/^Expected 'EOF', got '\\end'/, () => ({ message: '\\end 前面没有和它配对的 \\begin' })],
  [
    /^Expected & or \\\\|^Expected \\\\ or/,
    () => ({ message: '\\begin 的环境没有 \\end', advice: '在公式末尾补上 \\end。' }),
  ],
  [
    /^Mismatch: \\begin\{(.*)\} matched by \\end\{(.*)\}/,
    ([begin, end]) => ({
      message: `\\begin{${begin}} 用 \\end{${end}} 结束了`,
      advice: '两处写成同一个环境。',
    }),
  ],
  [
    /^Double (super|sub)script/,
    ([kind]) => ({
      message: `连着有两个${kind === 'super' ? '上' : '下'}标`,
      advice: '用花括号分组，例如 x_{a_b}。',
    }),
  ],
  [/^Expected group after '(.*)'/, ([mark]) => ({ message: `${mark} 后面没有内容` })],
  [
    /^Got function '(.*)' with no arguments as (super|sub)script/,
    ([name, kind]) => ({
      message: `${kind === 'super' ? '上' : '下'}标里的 ${name} 要放进花括号`,
      advice: `写成 ${kind === 'super' ? '^' : '_'}{${name}{…}}。`,
    }),
  ],
  [/^Multiple \\tag/, () => ({ message: '一条公式有两个 \\tag', advice: '只留一个。' })],
  [/^\\hline valid only/, () => ({ message: '\\hline 只能用在 array 环境里' })],
  [
    /^Too many expansions/,
    () => ({
      message: '宏展开的次数超过上限，可能是一个宏用到了它自己',
      advice: '检查 \\def、\\newcommand 和 macros。',
    }),
  ],
];

/** @param macros names of the macros that the note may use */
export function explainRefusal(cause: unknown, macros: Iterable<string>): Refusal {
  const text = cause instanceof Error ? cause.message : String(cause);
  const reason = text
    .replace(/^KaTeX parse error: /, '')
    .replace(/ at (?:position \d+|end of input): [\s\S]*$/, '');
  for (const [pattern, explain] of reasons) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const { message, advice } = explain(found.slice(1), macros);
    return { message: `KaTeX 画不出这个公式：${message}。`, ...(advice && { advice }) };
  }
  return { message: `KaTeX 画不出这个公式：${reason.replace(/\.$/, '')}。` };
}

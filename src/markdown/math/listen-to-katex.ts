/** Collects what KaTeX draws but LaTeX would not, and what it refuses without an error, as things to tell. */

import type { KatexOptions } from 'katex';
import type { FormulaRemark } from '../../model/drawing.ts';

interface Strange {
  readonly text: string;
  readonly offset: number | undefined;
}

const PUNCTUATION = /^[\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D]+$/;

/** Some characters cannot be seen; their code points can. */
const visible = (text: string): string =>
  text.replace(
    /[\s\u200B-\u200F\uFEFF\u00AD]/g,
    (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Characters that follow one another are one word. */
function wordsOf(found: readonly Strange[]): Strange[] {
  const words: Strange[] = [];
  for (const { text, offset } of found) {
    const last = words.at(-1);
    if (last?.offset !== undefined && offset === last.offset + last.text.length) {
      words[words.length - 1] = { text: last.text + text, offset: last.offset };
    } else words.push({ text, offset });
  }
  return words;
}

function remarkOn(
  found: readonly Strange[],
  remark: (words: string) => Omit<FormulaRemark, 'rule' | 'offset'>,
): FormulaRemark[] {
  const words = wordsOf(found);
  const [first] = words;
  if (!first) return [];
  const distinct = [...new Set(words.map((word) => `「${visible(word.text)}」`))];
  const list = distinct.slice(0, 3).join('、') + (distinct.length > 3 ? ` 等 ${distinct.length} 处` : '');
  const { offset } = first;
  return [{ rule: 'math-is-plain-latex', ...remark(list), ...(offset !== undefined && { offset }) }];
}

export function listenToKatex(tex: string): {
  readonly options: Pick<KatexOptions, 'strict' | 'trust'>;
  readonly remarks: () => FormulaRemark[];
} {
  const han: Strange[] = [];
  const marks: Strange[] = [];
  const unknown: Strange[] = [];
  const others = new Map<string, FormulaRemark>();
  const offsetOf = (part: string) => ({ offset: Math.max(0, tex.indexOf(part)) });
  return {
    options: {
      // A function, not 'error': that would drop `\\` in a display silently.
      strict(code: string, reason: string, token) {
        const text = token && 'text' in token ? token.text : '';
        const start = token?.loc?.start;
        // In a macro, the place is one of the macro's own text.
        const offset = start !== undefined && tex.startsWith(text, start) ? start : undefined;
        if (code === 'unicodeTextInMathMode') (PUNCTUATION.test(text) ? marks : han).push({ text, offset });
        if (code === 'unknownSymbol') (PUNCTUATION.test(text) ? marks : unknown).push({ text, offset });
        if (code === 'newLineInDisplayMode') {
          others.set(code, {
            rule: 'math-is-plain-latex',
            message: '公式里的 \\\\ 不在环境里，LaTeX 遇到它不会换行。',
            advice: '多余就删掉；要换行，用 \\begin{gathered} … \\end{gathered} 包起来。',
            ...offsetOf('\\\\'),
          });
        }
        if (code === 'mathVsTextUnits') {
          others.set(code, {
            rule: 'math-is-plain-latex',
            message: `长度的单位用错了地方（${reason}）。`,
            advice: '\\kern 用 em、pt 这样的单位，\\mkern 用 mu。',
          });
        }
        return 'ignore';
      },
      trust(context) {
        const url = 'url' in context ? context.url : '';
        if (/^\\(?:href|url)$/.test(context.command) && /^(?:https?:\/\/|mailto:)/i.test(url)) return true;
        others.set(context.command, {
          rule: 'math-renders',
          message: `公式里的 ${context.command} 不画：它能带进脚本或者别处的文件。`,
          advice:
            context.command === '\\includegraphics'
              ? '把图片放到公式外面：![说明](图.png)。'
              : '去掉它；链接只能指向 https:// 开头的网址。',
          ...offsetOf(context.command),
        });
        return false;
      },
    },
    remarks() {
      const comment = tex.includes('%') ? /(?<!\\)(?:\\\\)*%/.exec(tex) : null;
      return [
        ...remarkOn(han, (words) => ({
          message: `公式里直接写了文字${words}。`,
          advice: '把文字放进 \\text{}，LaTeX 才排得出。',
        })),
        ...remarkOn(marks, (words) => ({
          message: `公式里有全角的标点${words}。`,
          advice: '换成半角的，或者放进 \\text{}。',
        })),
        ...remarkOn(unknown, (words) => ({
          message: `公式里的字符${words}不是数学符号，字体里可能没有。`,
          advice: '换成 LaTeX 的命令，或者放进 \\text{}。',
        })),
        ...others.values(),
        ...(comment
          ? [
              {
                rule: 'math-is-plain-latex' as const,
                message: '公式里的 % 是注释的开头，它和这一行后面的内容没有画出来。',
                advice: '要印出百分号就写 \\%。',
                offset: comment.index + comment[0].length - 1,
              },
            ]
          : []),
      ];
    },
  };
}

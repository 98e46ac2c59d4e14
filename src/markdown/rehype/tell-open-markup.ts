/** Tells the marks of bold, strikethrough and formulas that a reader sees as they were typed, because they did not pair. */

import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { CJK, HAN, SHARED_MARK } from '../han.ts';
import { inlineRuns } from './inline-runs.ts';
import { ATOM, placeInRun, textOfRun } from './run-text.ts';

const cjk = new RegExp(`[${CJK}${SHARED_MARK}${ATOM}]`, 'u');
const han = new RegExp(`[${HAN}]`, 'u');

interface Mark {
  /** Where it stands in the run. */
  readonly at: number;
  readonly length: number;
}

function marksIn(text: string, sign: string): Mark[] {
  const runs = text.matchAll(sign === '**' ? /\*+/g : sign === '__' ? /_+/g : /~+/g);
  // Four and more are a rule, a blank to fill in, or a wave.
  return Array.from(runs, ({ 0: run, index }) => ({ at: index, length: run.length })).filter(
    ({ length }) => length === 2 || (length === 3 && sign !== '~~'),
  );
}

/** `x**2`, `**kwargs`, `5 ** 2`, `src/**`. */
function isOperator(text: string, { at, length }: Mark): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + length, at + length + 24);
  if (before === '/' || after.startsWith('/')) return true;
  if (/[\w)\]]/.test(before) && /^[\w(+-]/.test(after)) return true;
  if (/[\w)\]]\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\s[\w(+-]/.test(after)) return true;
  return /^[a-z_]*(?:kw|arg|param|opt)[a-z_]*/.test(after);
}

/** A dollar with TeX behind it; `$5`, `$PATH` and `$my_var` are none, and `$$` is told where formulas are found. */
const openMath = /(?<!\$)\$(?!\$)(?=[^$\n]{0,40}?(?:\\[a-zA-Z]|(?<![A-Za-z])[A-Za-z]\s?[_^]\s?[{\\\w]))/g;

/** Which marks of a run were meant to pair: every bold mark that is no operator, others only with Chinese between two of them. */
function suspects(text: string, sign: string): Mark[] {
  if (sign === '$') return Array.from(text.matchAll(openMath), ({ index }) => ({ at: index, length: 1 }));
  const marks = marksIn(text, sign).filter((mark) => sign !== '**' || !isOperator(text, mark));
  const told: Mark[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const [open, close] = [marks[i], marks[i + 1]];
    if (!open) break;
    const inner = text.slice(open.at + open.length, close?.at ?? open.at + open.length);
    if (sign === '**') {
      // A single one far from any Chinese may be anything: `**/*.js`.
      const beside = text.slice(Math.max(0, open.at - 1), open.at + open.length + 1);
      if (close || cjk.test(beside) || han.test(text.slice(open.at))) told.push(open);
    } else if (close && inner.trim() !== '' && cjk.test(inner)) {
      const tight = !inner.startsWith(' ') || !inner.endsWith(' ');
      if (sign === '__' || tight) told.push(open);
    }
  }
  return told;
}

const advice: Readonly<Record<string, string>> = {
  '**': '粗体的 ** 要成对，里侧不能有空格；想写出星号请用 \\*\\*。',
  __: '粗体请写 **文字**；想写出下划线请放进 `代码` 里。',
  $: '公式的 $ 要成对，里侧不能有空格；想写出美元号请用 \\$。',
  '~~': '删除线的 ~~ 要成对，里侧不能有空格；想写出波浪号请用 \\~\\~。',
};

export function tellOpenMarkup() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    let lines: string[] | undefined;
    for (const run of inlineRuns(tree)) {
      const text = textOfRun(run);
      for (const sign of ['**', '__', '~~', '$']) {
        if (!text.includes(sign)) continue;
        for (const { at, length } of suspects(text, sign)) {
          const place = placeInRun(run, at, length, source);
          if (place === 'escaped') continue;
          const shown = text
            .slice(at, at + 12)
            .split('\n')[0]
            ?.replaceAll(ATOM, '…');
          lines ??= source.split('\n');
          const line = place && lines[place.start.line - 1];
          const note =
            line && /^\s*<[a-z]/i.test(line)
              ? 'HTML 块里不读 Markdown；在标签与文字之间空一行就会读。'
              : advice[sign];
          tell(file, 'markup-is-closed', place, `${sign} 没有配成对，读者会看到“${shown}”。`, note);
        }
      }
    }
  };
}

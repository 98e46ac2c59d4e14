/** Progress as one live line on a terminal: the stage, how far it is, seconds since the start. */

import { displayWidth, graphemes, graphemeWidth } from './display-width.ts';
import type { Progress } from './progress.ts';

export interface Terminal {
  readonly columns?: number;
  write(text: string): unknown;
}

export interface LiveProgress extends Progress {
  /** Wipes the line; nothing is drawn afterwards. */
  end(): void;
}

const eraseLine = '\r\u{1B}[2K';
/** Milliseconds between two drawings: faster than the eye wants, slower than a terminal minds. */
const pause = 80;

/** @param now milliseconds on any clock that only goes forward */
export function terminalProgress(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): LiveProgress {
  const began = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let [name, total, done]: [string, number | undefined, number] = ['', undefined, 0];
  const draw = (): void => {
    drawn = now();
    const count = total === undefined ? (done > 0 ? ` ${done}` : '') : ` ${done}/${total}`;
    const line = `${name}${count} · ${((drawn - began) / 1000).toFixed(1)} 秒`;
    terminal.write(eraseLine + cut(line, (terminal.columns || 80) - 1));
  };
  const timer = setInterval(draw, 250);
  timer.unref();
  return {
    stage(newName, newTotal) {
      [name, total, done] = [newName, newTotal, 0];
      draw();
    },
    step() {
      done++;
      if (now() - drawn >= pause) draw();
    },
    end() {
      clearInterval(timer);
      terminal.write(eraseLine);
    },
  };
}

/** A line that wraps could not be erased. */
function cut(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  let width = 0;
  return graphemes(line)
    .filter((grapheme) => {
      width += graphemeWidth(grapheme);
      return width <= columns;
    })
    .join('');
}

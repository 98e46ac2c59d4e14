/** Colours for a terminal, or none at all. */

export interface Paint {
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
}

const plain = (text: string): string => text;

export const noPaint: Paint = { red: plain, yellow: plain, green: plain, bold: plain, dim: plain };

/** https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `\u{1B}[${on}m${text}\u{1B}[${off}m`;

export const terminalPaint: Paint = {
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  green: sgr(32, 39),
  bold: sgr(1, 22),
  dim: sgr(2, 22),
};

/** https://no-color.org: any value but an empty one turns colours off. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  return stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb' ? terminalPaint : noPaint;
}

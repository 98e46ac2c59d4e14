/** How much room a line of text takes in a drawing, by an estimate that is rather too large than too small. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Words {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink?: 'accent' | 'second';
  readonly bold?: boolean;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u201C\u201D\u2026\u2190-\u21FF\u3000-\u303F\uFF00-\uFF60\u00D7\u2460-\u2473\p{Emoji_Presentation}]/u;
/** Measured on Noto Serif CJK, in em. */
const classes: readonly (readonly [RegExp, number])[] = [
  [wide, 1],
  [/[0-9]/, 0.56],
  [/[.,·'’:;|!ijl ]/, 0.34],
  [/[()/\\[\]{}ftrIJ-]/, 0.46],
  [/[mwMWQ%@]/, 1],
  [/[A-Z]/, 0.78],
];
const OTHER = 0.66;
/** What the browser puts between Han and Latin (https://www.w3.org/TR/css-text-4/#text-autospace-property). */
const AUTOSPACE = 0.125;
const seam =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;

/** In em. */
export function textEms(text: string): number {
  let ems = AUTOSPACE * (text.match(seam)?.length ?? 0);
  for (const letter of text) ems += classes.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  return ems;
}

export function textBox({ text, x, y, anchor }: Words, font: number): Box {
  const width = textEms(text) * font;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.9 * font, bottom: y + 0.22 * font };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The class names of a piece → what of them matters here, as bits, so that it is looked up once. */

/** KaTeX reckons with it, no rule of its style sheet does; or it goes along with the stack that it aligns. */
export const SILENT = 1;
/** KaTeX's table that puts one thing above another. */
export const STACK = 2;
export const SPACE = 4;
/** A delimiter that nobody sees. */
export const EMPTY = 8;
/** It has another size than what is around it. */
export const SIZED = 16;
/** It says how the rows of a stack are set that stands in it. */
export const ALIGNING = 32;
export const COLUMN = 64;
/** A rule of the style sheet says `> span` of it, or lays its children out. */
export const COUNTED = 128;
/** A big operator. */
export const SYMBOL = 256;
/** A letter in italics. */
export const LETTER = 512;
/** A delimiter in the middle of the line. */
export const CENTERED = 1024;
/** A box of ink. */
export const RULE = 2048;

const traits: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'mord mrel mbin mopen mclose mpunct mop minner mtight text mathrm allowbreak': SILENT,
    'msupsub mfrac op-limits': SILENT | ALIGNING,
    'katex-accent': ALIGNING,
    'col-align-c col-align-l col-align-r': SILENT | ALIGNING | COLUMN,
    'vlist-t': STACK,
    mspace: SPACE,
    nulldelimiter: EMPTY,
    'katex-sizing fontsize-ensurer': SIZED,
    'katex-inner katex-vbox katex-thinbox delim-size1 delim-size4 cd-vert-arrow': COUNTED,
    'op-symbol': SYMBOL,
    mathnormal: LETTER,
    delimcenter: CENTERED,
    'katex-rule': RULE,
  }).flatMap(([names, trait]) => names.split(' ').map((name): [string, number] => [name, trait])),
);

export function traitsOf(classes: readonly string[]): number {
  let all = 0;
  for (const name of classes) all |= traits.get(name) ?? 0;
  return all;
}

export const isSilent = (name: string): boolean => ((traits.get(name) ?? 0) & SILENT) !== 0;

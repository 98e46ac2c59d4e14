/** The classes of KaTeX → what of them matters here, as bits, so that they are read once. */

/** KaTeX reckons with it, no rule of its style sheet does; or it goes along with the stack that it aligns. */
export const SILENT = 2 ** 0;
/** Of kinds of atoms, those that are looked for. */
export const ORDINARY = 2 ** 1;
export const RELATION = 2 ** 2;
export const BINARY = 2 ** 3;
export const OPERATOR = 2 ** 4;
export const PUNCTUATION = 2 ** 5;
export const FRACTION = 2 ** 6;
export const LIMITS = 2 ** 7;
export const SPACE = 2 ** 8;
/** A delimiter that nobody sees. */
export const EMPTY = 2 ** 9;
/** A delimiter in the middle of the line. */
export const CENTERED = 2 ** 10;
/** It may have another size than what is around it. */
export const SIZED = 2 ** 11;
/** How the rows of a stack are set that stands in it. */
export const SCRIPTS = 2 ** 12;
export const MIDDLE = 2 ** 13;
export const LEFT = 2 ** 14;
export const RIGHT = 2 ** 15;
export const COLUMN = 2 ** 16;
/** A rule of the style sheet says `> span` of it, or lays its children out. */
export const COUNTED = 2 ** 17;
/** A big operator. */
export const SYMBOL = 2 ** 18;
/** A letter in italics. */
export const LETTER = 2 ** 19;
/** A box of ink. */
export const RULE = 2 ** 20;

const traits: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mord: SILENT | ORDINARY,
    mrel: SILENT | RELATION,
    mbin: SILENT | BINARY,
    mop: SILENT | OPERATOR,
    mpunct: SILENT | PUNCTUATION,
    'mopen mclose minner mtight text mathrm allowbreak': SILENT,
    msupsub: SILENT | SCRIPTS,
    mfrac: SILENT | FRACTION | MIDDLE,
    'op-limits': SILENT | LIMITS | MIDDLE,
    'katex-accent': MIDDLE,
    'col-align-c': SILENT | COLUMN | MIDDLE,
    'col-align-l': SILENT | COLUMN | LEFT,
    'col-align-r': SILENT | COLUMN | RIGHT,
    mspace: SPACE,
    nulldelimiter: EMPTY,
    delimcenter: CENTERED,
    'katex-sizing fontsize-ensurer': SIZED,
    'katex-inner katex-vbox katex-thinbox delim-size1 delim-size4 cd-vert-arrow': COUNTED,
    'op-symbol': SYMBOL,
    mathnormal: LETTER,
    'katex-rule': RULE,
  }).flatMap(([names, trait]) => names.split(' ').map((name): [string, number] => [name, trait])),
);

export const traitsOf = (name: string): number => traits.get(name) ?? 0;

/** The classes of a piece of a formula → the face of KaTeX that draws it, as the style sheet of KaTeX says. */

export interface FormulaFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: 400 | 700;
  /** All three: `italic 400 KaTeX_Math`. */
  readonly name: string;
}

function named({ family, style, weight }: Omit<FormulaFace, 'name'>): FormulaFace {
  return { family, style, weight, name: `${style} ${weight} ${family}` };
}

/** What a formula is drawn in before any class says otherwise. */
export const plainFace: FormulaFace = named({ family: 'KaTeX_Main', style: 'normal', weight: 400 });

/** In the order of the sheet: of two that fit, the later wins. What is not said is inherited. */
const rules: readonly (readonly [classes: readonly string[], face: Partial<Omit<FormulaFace, 'name'>>])[] = [
  [['textbf'], { weight: 700 }],
  [['textit'], { style: 'italic' }],
  [['textrm'], { family: 'KaTeX_Main' }],
  [['textsf'], { family: 'KaTeX_SansSerif' }],
  [['texttt'], { family: 'KaTeX_Typewriter' }],
  [['mathnormal'], { family: 'KaTeX_Math', style: 'italic' }],
  [['mathit'], { family: 'KaTeX_Main', style: 'italic' }],
  [['mathrm'], { style: 'normal' }],
  [['mathbf'], { family: 'KaTeX_Main', weight: 700 }],
  [['boldsymbol'], { family: 'KaTeX_Math', style: 'italic', weight: 700 }],
  [['amsrm'], { family: 'KaTeX_AMS' }],
  [['mathbb'], { family: 'KaTeX_AMS' }],
  [['textbb'], { family: 'KaTeX_AMS' }],
  [['mathcal'], { family: 'KaTeX_Caligraphic' }],
  [['mathfrak'], { family: 'KaTeX_Fraktur' }],
  [['textfrak'], { family: 'KaTeX_Fraktur' }],
  [['mathboldfrak'], { family: 'KaTeX_Fraktur', weight: 700 }],
  [['textboldfrak'], { family: 'KaTeX_Fraktur', weight: 700 }],
  [['mathtt'], { family: 'KaTeX_Typewriter' }],
  [['mathscr'], { family: 'KaTeX_Script' }],
  [['textscr'], { family: 'KaTeX_Script' }],
  [['mathsf'], { family: 'KaTeX_SansSerif' }],
  [['mathboldsf'], { family: 'KaTeX_SansSerif', weight: 700 }],
  [['textboldsf'], { family: 'KaTeX_SansSerif', weight: 700 }],
  [['mathsfit'], { family: 'KaTeX_SansSerif', style: 'italic' }],
  [['mathitsf'], { family: 'KaTeX_SansSerif', style: 'italic' }],
  [['textitsf'], { family: 'KaTeX_SansSerif', style: 'italic' }],
  [['mainrm'], { family: 'KaTeX_Main', style: 'normal' }],
  [['delimsizing', 'size1'], { family: 'KaTeX_Size1' }],
  [['delimsizing', 'size2'], { family: 'KaTeX_Size2' }],
  [['delimsizing', 'size3'], { family: 'KaTeX_Size3' }],
  [['delimsizing', 'size4'], { family: 'KaTeX_Size4' }],
  // Of a delimiter built of pieces.
  [['delim-size1'], { family: 'KaTeX_Size1' }],
  [['delim-size4'], { family: 'KaTeX_Size4' }],
  [['op-symbol', 'small-op'], { family: 'KaTeX_Size1' }],
  [['op-symbol', 'large-op'], { family: 'KaTeX_Size2' }],
];

const known: ReadonlySet<string> = new Set(rules.flatMap(([classes]) => classes));

function changed(classes: readonly string[], around: FormulaFace): FormulaFace {
  let face = around;
  for (const [wanted, said] of rules) {
    if (wanted.every((one) => classes.includes(one))) face = { ...face, ...said };
  }
  return named(face);
}

/** What one class makes of the plain face, which is what nearly all of a formula is about. */
const fromPlain: ReadonlyMap<string, FormulaFace> = new Map(
  [...known].map((name) => [name, changed([name], plainFace)]),
);

/** @param around the face of what the piece stands in */
export function formulaFace(classes: readonly string[], around: FormulaFace): FormulaFace {
  let only: string | undefined;
  for (const name of classes) {
    if (!known.has(name)) continue;
    if (only !== undefined || around !== plainFace) return changed(classes, around);
    only = name;
  }
  return only === undefined ? around : (fromPlain.get(only) ?? around);
}

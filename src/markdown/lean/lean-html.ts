/** What KaTeX draws for the eye → the same picture, to the pixel, from half of the elements (templates/styles/formula.css). */

import { addTo, cssOf, em } from './css-of.ts';
import { type Drawn, drawn } from './drawn.ts';
import { joinSize } from './join-size.ts';
import { fontLine, type Line, lineOfRow, stiffLine } from './line-of.ts';
import { type Look, lookOf, plain, sizeOf } from './look-of.ts';
import { hasTrait, noPieces, noStyle, type Piece, type Stack, type Style } from './piece.ts';
import { spacedAtom } from './spaced-atom.ts';
import {
  CENTERED,
  COLUMN,
  COUNTED,
  EMPTY,
  FRACTION,
  LEFT,
  LETTER,
  MIDDLE,
  RIGHT,
  SCRIPTS,
  SIZED,
} from './traits.ts';

/** The numbers of a long list are let break on a phone, each a child of its own. */
const LONG = 20;

/** @param parts what stands in KaTeX's `katex-html` */
export const leanHtml = (parts: readonly Piece[]): Drawn[] => parts.map(leanPart);

/** What stands between two places where a line may break; or a number beside the formula. */
function leanPart(part: Piece): Drawn {
  if (part.kind !== 'element') return part;
  const [strut, ...content] = part.children;
  if (!strut || strut.kind === 'text' || !part.classes.includes('katex-base')) {
    const children = lean(part.children, stiffLine);
    return drawn(part.tag, part.classes, cssOf(part.style), children, part.attributes);
  }
  const { height: whole, verticalAlign: shift } = strut.style;
  const depth = -em(shift);
  const height = em(whole) - depth;
  const tall = height > fontLine.height;
  let css = '';
  if (whole && (tall || depth > fontLine.depth)) {
    css = addTo(css, '--height', whole);
    if (shift) css = addTo(css, '--depth', shift);
  }
  if (part.children.length >= LONG) {
    const children = content.flatMap((child) => lean([child], stiffLine));
    return drawn('span', ['katex-base', 'long'], css, children);
  }
  const line = {
    ...fontLine,
    height: Math.max(height, fontLine.height),
    depth: Math.max(depth, fontLine.depth),
    tall,
  };
  return drawn('span', ['katex-base'], css, lean(content, line));
}

/** @param alignment of the stacks among them */
function lean(pieces: readonly Piece[], line: Line, alignment = ''): Drawn[] {
  const out: Drawn[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const joined = line.stiff ? undefined : (leanSpaced(pieces, i, line) ?? leanFraction(pieces, i, line));
    if (joined) {
      i += joined.taken - 1;
      out.push(joined.drawn);
    } else leanOne(piece, line, alignment, out);
  }
  return out;
}

function push(piece: Drawn, out: Drawn[]): void {
  // Text that runs on would be rounded once, not twice.
  const runsOn = piece.kind === 'text' && out.length > 0 && out[out.length - 1]?.kind === 'text';
  out.push(runsOn ? draw('span', plain, [piece]) : piece);
}

const draw = (tag: string, { classes, css }: Look, children: readonly Drawn[], attributes = ''): Drawn =>
  drawn(tag, classes, css, children, attributes);

interface Joined {
  readonly drawn: Drawn;
  readonly taken: number;
}

const moves = (margin: string | undefined): boolean => margin !== undefined && margin !== '0em';

function leanSpaced(pieces: readonly Piece[], i: number, line: Line): Joined | undefined {
  const spaced = line.tall ? undefined : spacedAtom(pieces, i);
  if (!spaced) return undefined;
  const { atom, name, taken } = spaced;
  if (moves(atom.style.marginLeft) || moves(atom.style.marginRight)) return undefined;
  const { classes, css } = lookOf(atom);
  return { drawn: drawn('span', [name, ...classes], css, lean(atom.children, line)), taken };
}

/** A delimiter that nobody sees. */
const isEmpty = (piece: Piece | undefined): boolean =>
  piece !== undefined && hasTrait(piece, EMPTY) && sizeOf(piece) === 1 && lookOf(piece).classes.length === 1;

/** A fraction stands between two of them. */
function leanFraction(pieces: readonly Piece[], i: number, line: Line): Joined | undefined {
  const fraction = pieces[i + 1];
  if (!isEmpty(pieces[i]) || !fraction || !hasTrait(fraction, FRACTION) || !isEmpty(pieces[i + 2]))
    return undefined;
  const table = fraction.children[0];
  if (!table?.stack) return undefined;
  const around = { classes: ['fraction'], css: lookOf(fraction).css };
  return { drawn: drawStack(table, table.stack, line, around), taken: 3 };
}

function leanOne(piece: Piece, line: Line, alignment: string, out: Drawn[]): void {
  if (piece.stack) {
    const around = alignment === '' ? plain : { classes: [alignment], css: '' };
    out.push(drawStack(piece, piece.stack, line, around));
    return;
  }
  if (piece.kind !== 'element') {
    push(piece, out);
    return;
  }
  const inside = alignmentIn(piece);
  const look = inLine(piece, line);
  const only = piece.children.length === 1 ? piece.children[0] : undefined;
  if (inside !== '' && !line.stiff && (!line.tall || hasTrait(piece, COLUMN)) && only?.stack) {
    out.push(drawStack(only, only.stack, line, { ...look, classes: [inside, ...look.classes] }));
    return;
  }
  const children = lean(piece.children, lineIn(piece, line), inside);
  const isBare = look.classes.length === 0 && piece.attributes === '' && look.css === '';
  if (!line.stiff && isBare) {
    // In Firefox no element is narrower than nothing, so what holds but a space back is felt.
    if (isSpace(children) || (line.tall && piece.children.some(({ kind }) => kind !== 'text')))
      out.push(draw('span', plain, children));
    else for (const child of children) push(child, out);
  } else if (!line.stiff && hasTrait(piece, LETTER)) {
    const classes = look.classes.filter((name) => name !== 'mathnormal');
    out.push(drawn('i', classes, look.css, children));
  } else {
    out.push(joinSize(look, children, line) ?? draw(piece.tag, look, children, piece.attributes));
  }
}

function isSpace(children: readonly Drawn[]): boolean {
  const only = children.length === 1 ? children[0] : undefined;
  return only?.classes.length === 1 && only.classes[0] === 'mspace' && /^margin-right:[^;]*$/.test(only.css);
}

/** How the rows of a stack are set that stands in it. */
function alignmentIn(piece: Piece): string {
  if (hasTrait(piece, SCRIPTS)) return 'scripts';
  if (hasTrait(piece, MIDDLE)) return 'center';
  if (hasTrait(piece, LEFT)) return 'left';
  return hasTrait(piece, RIGHT) ? 'right' : '';
}

/** Moved by nothing, a delimiter need not be told to move; in a tall line that would round it in another way. */
function inLine(piece: Piece, line: Line): Look {
  const { top } = piece.style;
  if (line.tall || (top === undefined && !hasTrait(piece, CENTERED)) || em(top) !== 0) return lookOf(piece);
  const { classes, css } = lookOf(piece, 'top');
  return { classes: classes.filter((name) => name !== 'delimcenter'), css };
}

function lineIn(piece: Piece, line: Line): Line {
  if (hasTrait(piece, COUNTED)) return stiffLine;
  const size = sizeOf(piece);
  if (size === 1) return line;
  const scale = line.scale * size;
  // Lengths of another size are rounded on their own, so those that the line must hold are said.
  return line.depth === Number.POSITIVE_INFINITY
    ? { ...line, scale }
    : { ...line, scale, height: 0, depth: 0 };
}

function drawStack(table: Piece, stack: Stack, line: Line, around: Look): Drawn {
  const isScripts = around.classes.includes('scripts');
  const own = lookOf(table);
  let css = own.css && around.css ? `${own.css};${around.css}` : own.css || around.css;
  if (stack.strut !== (isScripts ? '2.7em' : '3em')) css = addTo(css, '--strut', stack.strut);
  const [height, depth] = [stack.height * line.scale, stack.depth * line.scale];
  // Within a ten thousandth, to which KaTeX rounds.
  if (height > line.height + 2e-4 || depth > line.depth + 2e-4) {
    const below = line.depth === Number.POSITIVE_INFINITY ? 0 : stack.depth;
    css = addTo(css, 'padding', `${stack.height}em 0 ${below}em`);
  }
  const rows = table.children.map((row) => drawRow(row, isScripts));
  return drawn('span', ['stack', ...around.classes, ...own.classes], css, rows);
}

/** What is not said of a script is KaTeX's space behind it. */
function rowCss(style: Style, isScript: boolean): string {
  if (style === noStyle && !isScript) return '';
  if (!isScript) return cssOf(style);
  if (style.marginRight === '0.05em') return cssOf(style, 'marginRight');
  return moves(style.marginRight) ? cssOf(style) : addTo(cssOf(style), 'margin-right', '0');
}

function drawRow(row: Piece, isScript: boolean): Drawn {
  const { classes } = lookOf(row);
  const css = rowCss(row.style, isScript);
  const only = row.children.length === 1 ? row.children[0] : undefined;
  if (only?.classes.includes('frac-line')) return drawLine(classes, css, only.style);
  // What sets the size of a script or of a part of a fraction holds a line of its own.
  const sized = only && hasTrait(only, SIZED) && only.tag === 'span' && sizeOf(only) !== 1 ? only : undefined;
  const held = sized ? sized.children : row.children;
  const inner = lineOfRow(held);
  const children = lean(held, inner);
  const root = sized ? lookOf(sized) : plain;
  const [first] = children;
  const isAlone = !sized && children.length === 1 && first && first.kind !== 'text';
  const content = isAlone ? first : (joinSize(root, children, inner) ?? draw('span', root, children));
  return drawn('span', classes, css, [content]);
}

/** The line of a fraction. */
function drawLine(classes: readonly string[], rowCss: string, style: Style): Drawn {
  const { borderBottomWidth: width = '0.04em', color } = style;
  let css = width === '0.04em' ? rowCss : addTo(rowCss, '--line', width);
  if (color) css = addTo(css, 'color', color);
  return drawn('span', [...classes, 'line'], css, noPieces);
}

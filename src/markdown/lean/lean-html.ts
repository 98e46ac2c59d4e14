/** What KaTeX draws for the eye → the same picture, to the pixel, from half of the elements (templates/styles/formula.css). */

import { joinSize } from './join-size.ts';
import { fontLine, type Line, lineOfRow, stiffLine } from './line-of.ts';
import { em, isUnstyled, type Look, lookOf, plain, sizeOf, without } from './look-of.ts';
import { element, hasClass, hasTrait, type Piece, type Style } from './piece.ts';
import { spacedAtom, spaceOf } from './spaced-atom.ts';
import { isStack, type Stack, stackOf } from './stack-of.ts';
import { ALIGNING, CENTERED, COLUMN, COUNTED, EMPTY, LETTER } from './traits.ts';

/** How the rows of a stack are set that stands in one of these. */
const alignments: ReadonlyMap<string, string> = new Map([
  ['msupsub', 'scripts'],
  ['mfrac', 'center'],
  ['op-limits', 'center'],
  ['katex-accent', 'center'],
  ['col-align-c', 'center'],
  ['col-align-l', 'left'],
  ['col-align-r', 'right'],
]);
/** The numbers of a long list are let break on a phone, each a child of its own. */
const LONG = 20;

/** @param parts what stands in KaTeX's `katex-html` */
export const leanHtml = (parts: readonly Piece[]): Piece[] => parts.map(leanPart);

/** What stands between two places where a line may break; or a number beside the formula. */
function leanPart(part: Piece): Piece {
  if (part.kind !== 'element') return part;
  const [strut, ...content] = part.children;
  if (!strut || strut.kind === 'text' || !hasClass(part, 'katex-base'))
    return { ...part, children: lean(part.children, stiffLine) };
  const { height: whole, verticalAlign: shift } = strut.style;
  const depth = -em(shift);
  const height = em(whole) - depth;
  const tall = height > fontLine.height;
  const style: Record<string, string> = {};
  if (whole && (tall || depth > fontLine.depth)) {
    style['--height'] = whole;
    if (shift) style['--depth'] = shift;
  }
  if (part.children.length >= LONG) {
    const children = content.flatMap((child) => lean([child], stiffLine));
    return element('span', ['katex-base', 'long'], style, children);
  }
  const line = {
    ...fontLine,
    height: Math.max(height, fontLine.height),
    depth: Math.max(depth, fontLine.depth),
    tall,
  };
  return element('span', ['katex-base'], style, lean(content, line));
}

/** @param alignment of the stacks among them */
function lean(pieces: readonly Piece[], line: Line, alignment?: string): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const joined = line.stiff ? undefined : (leanSpaced(pieces, i, line) ?? leanFraction(pieces, i, line));
    if (joined) {
      i += joined.taken - 1;
      out.push(joined.piece);
    } else leanOne(piece, line, alignment, out);
  }
  return out;
}

function push(piece: Piece, out: Piece[]): void {
  // Text that runs on would be rounded once, not twice.
  const runsOn = piece.kind === 'text' && out[out.length - 1]?.kind === 'text';
  out.push(runsOn ? draw('span', plain, [piece]) : piece);
}

const draw = (tag: string, { classes, style }: Look, children: readonly Piece[], attributes = ''): Piece =>
  element(tag, classes, style, children, attributes);

interface Joined {
  readonly piece: Piece;
  readonly taken: number;
}

function leanSpaced(pieces: readonly Piece[], i: number, line: Line): Joined | undefined {
  const spaced = line.tall ? undefined : spacedAtom(pieces, i);
  if (!spaced) return undefined;
  const { atom, name, taken } = spaced;
  const { classes, style } = lookOf(atom);
  if (style.marginLeft !== undefined || style.marginRight !== undefined) return undefined;
  return { piece: element('span', [name, ...classes], style, lean(atom.children, line)), taken };
}

/** A delimiter that nobody sees. */
function isEmpty(piece: Piece | undefined): boolean {
  if (!piece || !hasTrait(piece, EMPTY) || sizeOf(piece) !== 1) return false;
  return lookOf(piece).classes.length === 1;
}

/** A fraction stands between two of them. */
function leanFraction(pieces: readonly Piece[], i: number, line: Line): Joined | undefined {
  const fraction = pieces[i + 1];
  if (!isEmpty(pieces[i]) || !fraction || !hasClass(fraction, 'mfrac') || !isEmpty(pieces[i + 2]))
    return undefined;
  const table = fraction.children[0];
  if (!table || !isStack(table)) return undefined;
  const around = { classes: ['fraction'], style: lookOf(fraction).style };
  return { piece: drawStack(stackOf(table), line, around), taken: 3 };
}

function leanOne(piece: Piece, line: Line, alignment: string | undefined, out: Piece[]): void {
  if (piece.kind !== 'element') {
    push(piece, out);
    return;
  }
  if (isStack(piece)) {
    const around = alignment ? { classes: [alignment], style: plain.style } : plain;
    out.push(drawStack(stackOf(piece), line, around));
    return;
  }
  const inside = alignmentIn(piece);
  const look = inLine(piece, lookOf(piece), line);
  const [only] = piece.children;
  if (
    inside &&
    !line.stiff &&
    (!line.tall || hasTrait(piece, COLUMN)) &&
    piece.children.length === 1 &&
    only &&
    isStack(only)
  ) {
    out.push(drawStack(stackOf(only), line, { ...look, classes: [inside, ...look.classes] }));
    return;
  }
  const children = lean(piece.children, lineIn(piece, line), inside);
  const isBare = look.classes.length === 0 && piece.attributes === '' && isUnstyled(look.style);
  if (!line.stiff && isBare) {
    // In Firefox no element is narrower than nothing, so what holds but a space back is felt.
    const isSpace = children.length === 1 && spaceOf(children[0]) !== undefined;
    if (isSpace || (line.tall && piece.children.some(({ kind }) => kind !== 'text')))
      out.push(draw('span', plain, children));
    else for (const child of children) push(child, out);
  } else if (!line.stiff && hasTrait(piece, LETTER)) {
    const classes = look.classes.filter((name) => name !== 'mathnormal');
    out.push(draw('i', { ...look, classes }, children));
  } else {
    out.push(joinSize(look, children, line) ?? draw(piece.tag, look, children, piece.attributes));
  }
}

function alignmentIn(piece: Piece): string | undefined {
  const name = hasTrait(piece, ALIGNING) && piece.classes.find((one) => alignments.has(one));
  return name ? alignments.get(name) : undefined;
}

/** Moved by nothing, a delimiter need not be told to move; in a tall line that would round it in another way. */
function inLine(piece: Piece, look: Look, line: Line): Look {
  const { classes, style } = look;
  if (line.tall || (style.top === undefined && !hasTrait(piece, CENTERED))) return look;
  if (em(style.top) !== 0) return look;
  return {
    classes: classes.filter((name) => name !== 'delimcenter'),
    style: without(style, (name) => name !== 'top'),
  };
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

function drawStack(stack: Stack, line: Line, around: Look): Piece {
  const isScripts = around.classes.includes('scripts');
  const classes = ['stack', ...around.classes, ...stack.look.classes];
  const style: Record<string, string> = { ...stack.look.style, ...around.style };
  if (stack.strut !== (isScripts ? '2.7em' : '3em')) style['--strut'] = stack.strut;
  const [height, depth] = [stack.height * line.scale, stack.depth * line.scale];
  // Within a ten thousandth, to which KaTeX rounds.
  if (height > line.height + 2e-4 || depth > line.depth + 2e-4) {
    const below = line.depth === Number.POSITIVE_INFINITY ? 0 : stack.depth;
    style.padding = `${stack.height}em 0 ${below}em`;
  }
  const rows = stack.rows.map((row) => drawRow(row, isScripts));
  return element('span', classes, style, rows);
}

/** What is not said of a script is KaTeX's space behind it. */
function rowStyle(style: Style, isScript: boolean): Style {
  if (!isScript) return style;
  const { marginRight: space = '0', ...others } = style;
  return space === '0.05em' ? others : { ...style, marginRight: space };
}

function drawRow(row: Piece, isScript: boolean): Piece {
  const look = lookOf(row);
  const style = rowStyle(look.style, isScript);
  const content = row.children.slice(1);
  const only = content.length === 1 ? content[0] : undefined;
  if (only && hasClass(only, 'frac-line')) {
    const { borderBottomWidth: width = '0.04em', color } = only.style;
    const line = { ...style, ...(width !== '0.04em' && { '--line': width }), ...(color && { color }) };
    return element('span', [...look.classes, 'line'], line, []);
  }
  // What sets the size of a script or of a part of a fraction holds a line of its own.
  const sized = only?.tag === 'span' && sizeOf(only) !== 1 ? only : undefined;
  const held = sized ? sized.children : content;
  const inner = lineOfRow(held);
  const children = lean(held, inner);
  const root = sized ? lookOf(sized) : plain;
  const [first] = children;
  const alone =
    !sized && children.length === 1 && first && first.kind !== 'text'
      ? first
      : joinSize(root, children, inner);
  return element('span', look.classes, style, [alone ?? draw('span', root, children)]);
}

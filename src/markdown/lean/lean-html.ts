/** What KaTeX draws for the eye → the same picture, to the pixel, from half of the elements (templates/styles/formula.css). */

import type { Element, ElementContent, Properties } from 'hast';
import { fontLine, type Line, lineOfRow, stiffLine } from './line-of.ts';
import {
  classesOf,
  draw,
  em,
  hasClass,
  isElement,
  type Look,
  lookOf,
  plain,
  sizeOf,
  styleOf,
} from './look-of.ts';
import { spacedAtom, spaceOf } from './spaced-atom.ts';
import { isStack, type Stack, stackOf } from './stack-of.ts';

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
/** A rule of the style sheet says `> span` of these, or lays their children out. */
const counted = /^(?:katex-(?:inner|vbox|thinbox)|delim-size[14]|cd-vert-arrow)$/;
/** The numbers of a long list are let break on a phone, each a child of its own. */
const LONG = 20;

export function leanHtml(html: Element): void {
  html.children = html.children.map((part) => (isElement(part) ? leanPart(part) : part));
}

/** What stands between two places where a line may break; or a number beside the formula. */
function leanPart(part: Element): Element {
  const [strut, ...content] = part.children;
  if (!isElement(strut) || !hasClass(part, 'katex-base')) {
    return { ...part, children: lean(part.children, stiffLine) };
  }
  const [whole, shift] = [styleOf(strut).get('height'), styleOf(strut).get('vertical-align')];
  const depth = -em(shift);
  const height = em(whole) - depth;
  const tall = height > fontLine.height;
  const style = new Map<string, string>();
  if (whole && (tall || depth > fontLine.depth)) {
    style.set('--height', whole);
    if (shift) style.set('--depth', shift);
  }
  if (part.children.length >= LONG) {
    const children = content.flatMap((child) => lean([child], stiffLine));
    return draw('span', { classes: ['katex-base', 'long'], style }, children);
  }
  const line = {
    ...fontLine,
    height: Math.max(height, fontLine.height),
    depth: Math.max(depth, fontLine.depth),
    tall,
  };
  return draw('span', { classes: ['katex-base'], style }, lean(content, line));
}

/** @param alignment of the stacks among them */
function lean(nodes: readonly ElementContent[], line: Line, alignment?: string): ElementContent[] {
  const out: ElementContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const joined = line.stiff ? undefined : (leanSpaced(nodes, i, line) ?? leanFraction(nodes, i, line));
    if (joined) i += joined.taken - 1;
    for (const node of joined ? [joined.element] : leanOne(nodes[i], line, alignment)) {
      // Text that runs on would be rounded once, not twice.
      const runsOn = node.type === 'text' && out.at(-1)?.type === 'text';
      out.push(runsOn ? draw('span', plain, [node]) : node);
    }
  }
  return out;
}

interface Joined {
  readonly element: Element;
  readonly taken: number;
}

function leanSpaced(nodes: readonly ElementContent[], i: number, line: Line): Joined | undefined {
  const spaced = line.tall ? undefined : spacedAtom(nodes, i);
  if (!spaced) return undefined;
  const { atom, name, taken } = spaced;
  const { classes, style } = lookOf(atom);
  if (style.has('margin-left') || style.has('margin-right')) return undefined;
  return { element: draw('span', { classes: [name, ...classes], style }, lean(atom.children, line)), taken };
}

/** A delimiter that nobody sees. */
const isEmpty = (node: ElementContent | undefined): boolean =>
  isElement(node) &&
  hasClass(node, 'nulldelimiter') &&
  sizeOf(node) === 1 &&
  lookOf(node).classes.join() === 'nulldelimiter';

/** A fraction stands between two of them. */
function leanFraction(nodes: readonly ElementContent[], i: number, line: Line): Joined | undefined {
  const fraction = nodes[i + 1];
  if (!isEmpty(nodes[i]) || !isElement(fraction) || !hasClass(fraction, 'mfrac') || !isEmpty(nodes[i + 2]))
    return undefined;
  const [table] = fraction.children;
  return isElement(table) && isStack(table)
    ? { element: drawStack(stackOf(table), line, { ...lookOf(fraction), classes: ['fraction'] }), taken: 3 }
    : undefined;
}

function leanOne(node: ElementContent | undefined, line: Line, alignment?: string): ElementContent[] {
  if (!isElement(node)) return node ? [node] : [];
  if (node.tagName === 'svg' || node.tagName === 'img') return [node];
  if (isStack(node)) {
    return [drawStack(stackOf(node), line, { ...plain, classes: alignment ? [alignment] : [] })];
  }
  const own = classesOf(node);
  const inside = own.map((name) => alignments.get(name)).find((name) => name !== undefined);
  const look = inLine(lookOf(node), line);
  const [only] = node.children;
  if (
    inside &&
    !line.stiff &&
    (!line.tall || isColumn(node)) &&
    node.children.length === 1 &&
    isElement(only) &&
    isStack(only)
  ) {
    return [drawStack(stackOf(only), line, { ...look, classes: [inside, ...look.classes] })];
  }
  const children = lean(node.children, lineIn(node, line), inside);
  const others = othersOf(node);
  const bare = look.classes.length + look.style.size + Object.keys(others).length === 0;
  if (!line.stiff && bare) {
    // In Firefox no element is narrower than nothing, so what holds but a space back is felt.
    const isSpace = children.length === 1 && spaceOf(only) !== undefined;
    return isSpace || (line.tall && node.children.some(isElement))
      ? [draw('span', plain, children)]
      : children;
  }
  if (!line.stiff && own.includes('mathnormal')) {
    const classes = look.classes.filter((name) => name !== 'mathnormal');
    return [draw('i', { ...look, classes }, children)];
  }
  return [joinSize(look, children, line) ?? draw(node.tagName, look, children, others)];
}

/** All but what a look is made of. */
function othersOf({ properties }: Element): Properties {
  const others: Properties = {};
  for (const name in properties)
    if (name !== 'className' && name !== 'style') others[name] = properties[name];
  return others;
}

const isColumn = (node: Element): boolean => classesOf(node).some((name) => name.startsWith('col-align-'));

/** Moved by nothing, a delimiter need not be told to move; in a tall line that would round it in another way. */
function inLine({ classes, style }: Look, line: Line): Look {
  if (line.tall || (!style.has('top') && !classes.includes('delimcenter'))) return { classes, style };
  if (em(style.get('top')) !== 0) return { classes, style };
  return {
    classes: classes.filter((name) => name !== 'delimcenter'),
    style: new Map([...style].filter(([name]) => name !== 'top')),
  };
}

function lineIn(element: Element, line: Line): Line {
  const size = sizeOf(element);
  if (classesOf(element).some((name) => counted.test(name))) return stiffLine;
  if (size === 1) return line;
  const scale = line.scale * size;
  // Lengths of another size are rounded on their own, so those that the line must hold are said.
  return line.depth === Number.POSITIVE_INFINITY
    ? { ...line, scale }
    : { ...line, scale, height: 0, depth: 0 };
}

const sizeOnly = /^(?:small|smaller|half)$/;
const ownLayout =
  /^(?:small|smaller|half|stack|fraction|mspace|nulldelimiter|rel|bin|thin|katex-rule|delimcenter|accent-body|hide-tail)$/;

/** A size around one letter is a size of that letter. */
function joinSize(look: Look, children: readonly ElementContent[], line: Line): Element | undefined {
  const [only] = children;
  if (line.stiff || children.length !== 1 || !isElement(only) || look.style.size > 0) return undefined;
  if (!look.classes.every((name) => sizeOnly.test(name))) return undefined;
  const letter =
    only.tagName === 'i' ||
    (only.tagName === 'span' &&
      !line.tall &&
      !classesOf(only).some((name) => ownLayout.test(name)) &&
      !/top|width|height|size|--/.test(String(only.properties.style ?? '')));
  if (!letter) return undefined;
  return draw(
    only.tagName,
    { classes: [...look.classes, ...classesOf(only)], style: styleOf(only) },
    only.children,
  );
}

function drawStack(stack: Stack, line: Line, around: Look): Element {
  const scripts = around.classes.includes('scripts');
  const classes = ['stack', ...around.classes, ...stack.look.classes];
  const style = new Map([...stack.look.style, ...around.style]);
  if (stack.strut !== (scripts ? '2.7em' : '3em')) style.set('--strut', stack.strut);
  const [height, depth] = [stack.height * line.scale, stack.depth * line.scale];
  // Within a ten thousandth, to which KaTeX rounds.
  if (height > line.height + 2e-4 || depth > line.depth + 2e-4) {
    const below = line.depth === Number.POSITIVE_INFINITY ? 0 : stack.depth;
    style.set('padding', `${stack.height}em 0 ${below}em`);
  }
  return draw(
    'span',
    { classes, style },
    stack.rows.map((row) => drawRow(row, scripts)),
  );
}

function drawRow({ look, content }: Stack['rows'][number], scripts: boolean): Element {
  const style = new Map(look.style);
  if (scripts) {
    const space = style.get('margin-right') ?? '0';
    if (space === '0.05em') style.delete('margin-right');
    else style.set('margin-right', space);
  }
  const [only] = content;
  if (content.length === 1 && isElement(only) && hasClass(only, 'frac-line')) {
    const bar = styleOf(only);
    const width = bar.get('border-bottom-width') ?? '0.04em';
    if (width !== '0.04em') style.set('--line', width);
    const color = bar.get('color');
    if (color) style.set('color', color);
    return draw('span', { classes: [...look.classes, 'line'], style }, []);
  }
  // What sets the size of a script or of a part of a fraction holds a line of its own.
  const sized = content.length === 1 && isElement(only) && only.tagName === 'span' && sizeOf(only) !== 1;
  const held = sized ? only.children : content;
  const inner = lineOfRow(held);
  const children = lean(held, inner);
  const root = sized ? lookOf(only) : plain;
  const [first] = children;
  const alone = !sized && children.length === 1 && isElement(first) ? first : joinSize(root, children, inner);
  return draw('span', { ...look, style }, [alone ?? draw('span', root, children)]);
}

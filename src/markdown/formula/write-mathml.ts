/** KaTeX's tree of MathML, and of SVG → HTML, as a parser reads it and writeHtml writes it again. */

import { attributeValue, escapeText } from '../write-html.ts';
import type { KatexNode } from './katex-node.ts';
import { Strange } from './strange.ts';

/** None of them is a switch, or has another name in HTML. */
const known: ReadonlySet<string> = new Set(
  `accent accentunder columnalign columnlines columnspacing d depth display displaystyle encoding fence height largeop
  linebreak linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize notation
  preserveAspectRatio rowlines rowspacing rspace scriptlevel separator stretchy stroke-width style viewBox voffset width
  x1 x2 y1 y2`.split(/\s+/),
);
/** A parser reads what is in one of these as HTML: https://html.spec.whatwg.org/#mathml-text-integration-point */
const textOnly: ReadonlySet<string> = new Set(['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation']);

export const em = (length: number): string => `${+length.toFixed(4)}em`;

function openTag(name: string, attributes: Readonly<Record<string, string>>, out: string[]): void {
  out.push('<', name);
  for (const one in attributes) {
    // HTML knows both without a name space: https://html.spec.whatwg.org/#parsing-main-inforeign
    if (one === 'xmlns' && name === 'math') continue;
    if (!known.has(one)) throw new Strange(one);
    out.push(' ', one, attributeValue(attributes[one] ?? ''));
  }
}

function writeElement(node: KatexNode, name: string, isText: boolean, out: string[]): void {
  const { attributes = {}, classes = [], children = [] } = node;
  // HTML knows no element of this name that ends where it begins.
  if (isText && name === 'mspace') throw new Strange(name);
  openTag(name, attributes, out);
  if (classes.length > 0) out.push(' class', attributeValue(classes.filter(Boolean).join(' ')));
  out.push('>');
  const isTextInside = isText || textOnly.has(name);
  for (const child of children) write(child, isTextInside, out);
  out.push('</', name, '>');
}

function write(node: KatexNode, isText: boolean, out: string[]): void {
  const { type, text, children, classes, attributes, character, width } = node;
  if (type !== undefined) writeElement(node, type, isText, out);
  else if (text !== undefined && !classes) out.push(escapeText(text));
  else if (children && !attributes) for (const child of children) write(child, isText, out);
  else if (character) out.push('<mtext>', character, '</mtext>');
  else if (character === null && width !== undefined && width !== null && !isText)
    out.push('<mspace width=', em(width), '></mspace>');
  else throw new Strange('node');
}

export const writeMathml = (math: KatexNode, out: string[]): void => write(math, false, out);

/** `<path d="…"/>`, whose form is in a list that KaTeX does not show. */
function writePath(node: KatexNode, out: string[]): void {
  const d = /^<path d="([^"&<]*)"\/>$/.exec(node.toMarkup())?.[1];
  if (d === undefined) throw new Strange('path');
  out.push('<path d', attributeValue(d), '></path>');
}

export function writeSvg({ attributes = {}, children = [] }: KatexNode, out: string[]): void {
  openTag('svg', attributes, out);
  out.push('>');
  for (const child of children) {
    if (child.pathName !== undefined) writePath(child, out);
    else if (child.attributes && !child.children) {
      openTag('line', child.attributes, out);
      out.push('></line>');
    } else throw new Strange('svg');
  }
  out.push('</svg>');
}

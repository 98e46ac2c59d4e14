/** KaTeX's trees of MathML and of SVG → HTML, as a parser reads what KaTeX writes and writeHtml writes it again. */

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

/** As KaTeX rounds it. */
export const inEm = (length: number): string => `${+length.toFixed(4)}em`;

function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  let open = `<${name}`;
  for (const one in attributes) {
    // HTML knows both without a name space: https://html.spec.whatwg.org/#parsing-main-inforeign
    if (one === 'xmlns' && name === 'math') continue;
    if (!known.has(one)) throw new Strange(one);
    open += ` ${one}${attributeValue(attributes[one] ?? '')}`;
  }
  return open;
}

function writeElement(node: KatexNode, name: string, isText: boolean): string {
  const { attributes = {}, classes = [], children = [] } = node;
  // HTML knows no element of this name that ends where it begins.
  if (isText && name === 'mspace') throw new Strange(name);
  const open = openTag(name, attributes);
  const named = classes.length > 0 ? ` class${attributeValue(classes.filter(Boolean).join(' '))}` : '';
  return `${open}${named}>${writeAll(children, isText || textOnly.has(name))}</${name}>`;
}

function writeAll(nodes: readonly KatexNode[], isText: boolean): string {
  let html = '';
  for (const node of nodes) html += write(node, isText);
  return html;
}

function write(node: KatexNode, isText: boolean): string {
  if (node.type !== undefined) return writeElement(node, node.type, isText);
  const { text, children, classes, attributes, character, width } = node;
  if (text !== undefined && !classes) return escapeText(text);
  if (children && !attributes) return writeAll(children, isText);
  if (character) return `<mtext>${character}</mtext>`;
  if (character !== null || width === undefined || width === null || isText) throw new Strange('node');
  return `<mspace width=${inEm(width)}></mspace>`;
}

export const writeMathml = (math: KatexNode): string => write(math, false);

/** `<path d="…"/>`, whose form is in a list that KaTeX does not show. */
function writePath(node: KatexNode): string {
  const d = /^<path d="([^"&<]*)"\/>$/.exec(node.toMarkup())?.[1];
  if (d === undefined) throw new Strange('path');
  return `<path d${attributeValue(d)}></path>`;
}

function writeShape(node: KatexNode): string {
  if (node.pathName !== undefined) return writePath(node);
  if (!node.attributes || node.children) throw new Strange('svg');
  return `${openTag('line', node.attributes)}></line>`;
}

export const writeSvg = ({ attributes = {}, children = [] }: KatexNode): string =>
  `${openTag('svg', attributes)}>${children.map(writeShape).join('')}</svg>`;

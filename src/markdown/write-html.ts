/** Elements → HTML, byte by byte as rehype-stringify writes it with `preferUnquoted` and numbered references. */

import type { Element, ElementContent, Properties, RootContent } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { find, html, type Info, type Schema, svg } from 'property-information';
import type { Drawing } from '../model/drawing.ts';

declare module 'mdast-util-to-hast' {
  interface RawData {
    drawing?: Omit<Drawing, 'html'>;
  }
}

const voids: ReadonlySet<string> = new Set(
  `area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track
  wbr`.split(/\s+/),
);
/** What is in these elements of SVG is HTML: https://html.spec.whatwg.org/#html-integration-point */
const integrationPoints: ReadonlySet<string> = new Set(['desc', 'foreignObject', 'title']);

const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;

export const escapeText = (text: string): string =>
  text.includes('<') || text.includes('&') ? text.replace(/[<&]/g, reference) : text;

const quoted = /[\0\t\n\f\r "&'<=>`]/;
const escaped = /[\0"&'`]/g;

/** As it stands behind the name. */
export function attributeValue(value: string): string {
  if (value === '') return '';
  return quoted.test(value) ? `="${value.replace(escaped, reference)}"` : `=${value}`;
}

const listed = (values: readonly (string | number)[], { commaSeparated }: Info): string =>
  (commaSeparated ? [...values, ...(values.at(-1) === '' ? [''] : [])].join(', ') : values.join(' ')).trim();

/** `checked` and the like stand without a value, or not at all. */
function switched(
  value: Properties[string],
  { attribute, boolean, overloadedBoolean }: Info,
): Properties[string] {
  if (!boolean && !overloadedBoolean) return value;
  const isNamed = value === attribute || value === '';
  if (overloadedBoolean && isNamed) return true;
  return typeof value !== 'string' || isNamed ? Boolean(value) : value;
}

function attribute(name: string, written: Properties[string], schema: Schema): string {
  const info = schema.property[name] ?? find(schema, name);
  const value = switched(written, info);
  if (value === undefined || value === null || value === false || Number.isNaN(value)) return '';
  if (value === true) return ` ${info.attribute}`;
  return ` ${info.attribute}${attributeValue(Array.isArray(value) ? listed(value, info) : String(value))}`;
}

/** As they stand in the tag of an element, one of HTML if nothing is said. */
export function writeProperties(properties: Properties, schema: Schema = html): string {
  let written = '';
  // Where `for … in` asks for the name, V8 does not learn that it changes, and compiles this for another one again and again.
  for (const name of Object.keys(properties)) written += attribute(name, properties[name], schema);
  return written;
}

/** HTML, and what is to stand apart as it is. */
type Written = (string | Raw)[];

function writeElement(element: Element, around: Schema, out: Written): void {
  const { tagName, properties } = element;
  let schema = around === html && tagName === 'svg' ? svg : around;
  out.push('<', tagName, writeProperties(properties, schema), '>');
  if (schema === svg && integrationPoints.has(tagName)) schema = html;
  const from = out.length;
  for (const child of element.children) write(child, schema, out);
  // One that holds something is no void element after all.
  if (around === html && voids.has(tagName) && out.slice(from).join('') === '') return;
  out.push('</', tagName, '>');
}

function write(node: RootContent | ElementContent, schema: Schema, out: Written): void {
  if (node.type === 'text') out.push(escapeText(node.value));
  else if (node.type === 'element') writeElement(node, schema, out);
  else if (node.type === 'raw') out.push(node.data?.drawing ? node : node.value);
  else throw new Error(`no ${node.type} is left in a document`);
}

/** Joined from its pieces at once, so that a text that is kept holds on to none of them. */
export const writeHtml = (nodes: readonly (RootContent | ElementContent)[]): string =>
  written(nodes)
    .map((piece) => (typeof piece === 'string' ? piece : piece.value))
    .join('');

export interface WrittenText {
  readonly text: string;
  readonly drawings: readonly { readonly raw: Raw; readonly at: number }[];
}

/** Characters; V8 asks the system for room for each text of more than 65,000 Han, and gives it back, which takes as long as to write it. */
const handy = 16_000;

/** In texts of a handy size, which end where a piece of the tree does, and where in them drawings stand. */
export function writeHtmlInTexts(nodes: readonly (RootContent | ElementContent)[]): WrittenText[] {
  const texts: WrittenText[] = [];
  let waiting: string[] = [];
  let drawings: { raw: Raw; at: number }[] = [];
  let size = 0;
  const join = (): void => {
    if (size > 0) texts.push({ text: waiting.join(''), drawings });
    waiting = [];
    drawings = [];
    size = 0;
  };
  for (const piece of written(nodes)) {
    const isText = typeof piece === 'string';
    const text = isText ? piece : piece.value;
    if (!isText) drawings.push({ raw: piece, at: size });
    waiting.push(text);
    size += text.length;
    if (size >= handy) join();
  }
  join();
  return texts;
}

function written(nodes: readonly (RootContent | ElementContent)[]): Written {
  const out: Written = [];
  for (const node of nodes) write(node, html, out);
  return out;
}

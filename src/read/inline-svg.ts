/** An SVG file → markup that may stand in a page, where it follows the page's colours; or nothing. */

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { invisible, svgSchema } from './svg-schema.ts';

/**
 * A drawing that would look different without what is not allowed here (a style sheet or attribute, an embedded
 * picture, foreign objects, animation) is not inlined at all: in an `<img>` it is faithful, and safe, too.
 *
 * @param prefix goes before the ids, so that several drawings on a page never collide; only those stay that the
 *   drawing itself needs, since `<title>` and `<desc>` name it without (https://www.w3.org/TR/svg-aam-1.0/)
 */
export function inlineSvg(text: string, prefix: string): string | undefined {
  const svg = rootOf(fromHtml(text, { fragment: true }));
  if (!svg || !isPlain(svg)) return undefined;
  const safe = sanitize(svg, { ...svgSchema, clobberPrefix: prefix });
  if (safe.type !== 'element') return undefined;
  const needed = new Set<string>();
  visit(safe, 'element', (element) => prefixReferences(element, prefix, needed));
  visit(safe, 'element', ({ properties }) => {
    if (!needed.has(String(properties.id))) delete properties.id;
  });
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [safe] });
}

/** The one element of the file; entities, text around it or HTML that broke out of it mean that it is no plain SVG. */
function rootOf(tree: Root): Element | undefined {
  const children = tree.children.filter(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  const [svg] = children;
  return children.length === 1 && svg?.type === 'element' && svg.tagName === 'svg' ? svg : undefined;
}

const allowed: ReadonlySet<string> = new Set(svgSchema.tagNames);

function isPlain(svg: Element): boolean {
  let plain = true;
  visit(svg, 'element', (element) => {
    if (invisible.has(element.tagName)) return SKIP;
    plain &&= allowed.has(element.tagName) && Object.entries(element.properties).every(isPlainProperty);
    return undefined;
  });
  return plain;
}

const localUrl = /url\(\s*(["']?)#([^"')]+)\1\s*\)/gi;

function isPlainProperty([name, value]: [string, unknown]): boolean {
  if (name === 'style') return false;
  if (name === 'href' || name === 'xLinkHref') return String(value).trim().startsWith('#');
  // `url(` is the one way that a presentation attribute names another resource; a backslash could hide it.
  const outward = String(value).replace(localUrl, '');
  return !/url\s*\(|image-set|\\/i.test(outward);
}

function prefixReferences({ properties }: Element, prefix: string, needed: Set<string>): void {
  const renamed = (id: string) => {
    needed.add(prefix + id);
    return `#${prefix}${id}`;
  };
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue;
    if (name === 'href' || name === 'xLinkHref') properties[name] = renamed(value.trim().slice(1));
    else properties[name] = value.replace(localUrl, (_, _quote, id) => `url(${renamed(id)})`);
  }
}

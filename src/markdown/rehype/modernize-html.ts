/** Turns the obsolete HTML that notes hold (`<center>`, `<font color>`, `align`, Typora's `zoom`) into what HTML is today. */

import type { Element, Root } from 'hast';
import { visit } from '../walk.ts';
import { inkOf } from './ink-of.ts';

// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
const renamed: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  font: 'span',
  nobr: 'span',
  strike: 'del',
  tt: 'code',
};

/** `color: red; width: 50%` → its declarations. */
function declarations(style: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of typeof style === 'string' ? style.split(';') : []) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    found.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return found;
}

function classesOf(node: Element, style: ReadonlyMap<string, string>): string[] {
  const { align, color } = node.properties;
  const side = node.tagName === 'center' ? 'center' : (style.get('text-align') ?? align);
  const ink = inkOf(String(node.tagName === 'font' ? (color ?? '') : (style.get('color') ?? '')));
  return [
    ...(side === 'center' || side === 'right' ? [`align-${side}`] : []),
    ...(ink ? [`ink-${ink}`] : []),
  ];
}

const percent = (zoom: string): number =>
  zoom.endsWith('%') ? Number(zoom.slice(0, -1)) / 100 : Number(zoom);

function sizeImage({ properties }: Element, style: ReadonlyMap<string, string>): void {
  const width = style.get('width')?.replace(/px$/, '');
  const height = style.get('height')?.replace(/px$/, '');
  if (width && /^\d+%?$/.test(width)) properties.width = width;
  if (height && /^\d+$/.test(height)) properties.height = height;
  // A picture is zoomed from its own size, which only the page knows.
  const scale = percent(style.get('zoom') ?? '');
  if (scale > 0 && scale <= 4 && scale !== 1) properties.dataScale = String(scale);
}

function modernize(node: Element): void {
  const style = declarations(node.properties.style);
  const added = classesOf(node, style);
  const { className } = node.properties;
  if (added.length > 0)
    node.properties.className = [...(Array.isArray(className) ? className : []), ...added];
  if (node.tagName === 'img') sizeImage(node, style);
  // Before `id` an anchor was named.
  if (node.tagName === 'a' && typeof node.properties.name === 'string') {
    node.properties.id ??= node.properties.name;
  }
  node.tagName = renamed[node.tagName] ?? node.tagName;
}

/** A table cell keeps `align`, which GFM gives it too. */
const isCell = (node: Element): boolean => node.tagName === 'td' || node.tagName === 'th';

export function modernizeHtml() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!isCell(node)) modernize(node);
    });
  };
}

/** The written page of a note → what a reader finds in it, from the HTML alone. */

import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { noFigures, type PageFigures } from './figures.ts';
import { hanIn } from './han-in.ts';

/** What the program writes of its own accord; a table's 表 is the author's. */
const added = [
  'figure-number',
  'theorem-number',
  'theorem-kind',
  'callout-kind',
  'note-mark',
  'citation',
  'sr-only',
  'linked-title',
  'missing-reference',
  'reference',
  'zhaji-box-kind',
  'chart-data',
];

/** What may stand in the place of an image. */
const pictures: ReadonlySet<string> = new Set(['drawing', 'missing-image', 'remote-image']);

/** The words of the author's own: what an image would have said. */
function wordsOf(picture: Element): string {
  if (picture.properties.ariaLabel !== undefined) return String(picture.properties.ariaLabel);
  if (classesOf(picture).includes('drawing')) return '';
  // A box names the file as well.
  const words = picture.children.filter((child) => child.type !== 'element' || child.tagName !== 'code');
  const text = words
    .map(allText)
    .join('')
    .replace(/^(?:缺图|图：)/, '');
  return nameIn(picture.properties.href) === text ? '' : text;
}

/** The last part of an address, as a reader would read it. */
function nameIn(href: unknown): string | undefined {
  const name =
    typeof href === 'string'
      ? href
          .replace(/[?#].*$/, '')
          .split('/')
          .at(-1)
      : undefined;
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Written as a code block, of which the scanner of the source knows no more. */
const isChart = (node: Element): boolean => node.tagName === 'figure' && classesOf(node).includes('chart');

function find(node: Root | RootContent, wanted: (element: Element) => boolean): Element | undefined {
  const stack: (Root | RootContent)[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'element' && wanted(next)) return next;
    if ('children' in next) stack.push(...next.children.toReversed());
  }
  return undefined;
}

function allText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(allText).join('') : '';
}

/** Without formulas, which say the same twice: drawn and as MathML. */
function wordsIn(node: Element): string {
  const shown = node.children.filter(
    (child) => child.type !== 'element' || !classesOf(child).includes('katex'),
  );
  return shown.map((child) => (child.type === 'element' ? wordsIn(child) : allText(child))).join('');
}

function formulasIn(node: Element): number {
  if (classesOf(node).includes('katex')) return 1;
  return node.children.reduce((sum, child) => sum + (child.type === 'element' ? formulasIn(child) : 0), 0);
}

/** @param html of a whole page */
export function countPage(html: string): PageFigures {
  const tree = fromHtml(html);
  const article = find(tree, (one) => one.tagName === 'article' && classesOf(one).includes('note'));
  const prose = article && find(article, (one) => classesOf(one).includes('prose'));
  const title = article && find(article, (one) => one.tagName === 'h1');
  const figures = { ...noFigures };
  let refused = 0;
  let text = '';
  let notes = '';
  const headings: string[] = [];

  const walk = (node: RootContent, inFigure: boolean): void => {
    if (node.type === 'text') text += hanIn(node.value);
    if (node.type !== 'element') return;
    const classes = classesOf(node);
    if (classes.some((name) => added.includes(name))) {
      if (classes.includes('reference')) figures.links++;
    } else if (classes.includes('equation') && find(node, (one) => classesOf(one).includes('katex-error'))) {
      refused++;
      figures.displayMath++;
    } else if (classes.includes('katex-error') || classes.includes('math-refused')) {
      refused++;
      if (node.tagName === 'pre' || classes.includes('display')) figures.displayMath++;
      else figures.inlineMath++;
    } else if (classes.includes('sidenote')) {
      // It stands in the midst of what refers to it.
      const around = text;
      text = '';
      for (const child of node.children) walk(child, false);
      notes += text;
      text = around;
    } else if (classes.includes('equation-number')) return;
    else if (classes.includes('katex')) {
      const isDisplay = find(node, (one) => one.tagName === 'math')?.properties.display === 'block';
      if (isDisplay) figures.displayMath++;
      else figures.inlineMath++;
    } else if (node.tagName === 'pre' || isChart(node)) figures.code++;
    else if (node.tagName === 'code') return;
    else if (node.tagName === 'img' || classes.some((name) => pictures.has(name))) {
      figures.images++;
      // A figure's caption says what its image's text says.
      if (inFigure) return;
      text += hanIn(node.tagName === 'img' ? String(node.properties.alt ?? '') : wordsOf(node));
    } else {
      if (node.tagName === 'a') figures.links++;
      const before = text.length;
      const figure = inFigure || (node.tagName === 'figure' && classes.includes('figure'));
      for (const child of node.children) walk(child, figure && node.tagName !== 'figcaption');
      if (/^h[1-6]$/.test(node.tagName)) headings.push(text.slice(before));
    }
  };
  for (const child of prose?.children ?? []) walk(child, false);
  text += notes;

  return {
    ...figures,
    refused,
    text,
    han: [...text].length,
    title: title ? hanIn(wordsIn(title)) : '',
    titleMath: title ? formulasIn(title) : 0,
    headings,
  };
}

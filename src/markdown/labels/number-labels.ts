/** Numbers equations, figures, tables and theorems in the order they stand, and collects the labels they bear. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Label, Reference } from '../../model/label.ts';
import type { Place } from '../../model/problem.ts';
import { tell } from '../../report/tell.ts';
import { plainText } from '../plain-text.ts';
import { headingDepth } from '../rehype/level-headings.ts';
import { mathKind } from '../rehype/math-kind.ts';
import { visit } from '../walk.ts';
import { numberEquation } from './number-equation.ts';

declare module 'vfile' {
  interface DataMap {
    labels: Label[];
    references: Reference[];
  }
}
declare module 'hast' {
  interface ElementData {
    /** The formula as the author wrote it, before it got its number. */
    written?: string;
  }
}

const hasClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);

export function placeOf(node: Element, file: VFile): Place {
  const start = node.position?.start;
  return { file: file.path, ...(start && { line: start.line, column: start.column }) };
}

const chinese = '一二三四五六七八九十';

/** 1 → 一, 12 → 十二, 25 → 二十五; the sections of a note are few. */
function chineseNumber(n: number): string {
  if (n <= 10) return chinese[n - 1] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? chinese[tens - 1] : ''}十${n % 10 === 0 ? '' : chinese[(n % 10) - 1]}`;
}

/** The first element in a tree with a class, such as the place for a figure's number. */
function within(node: Element, className: string): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (child) => {
    if (!found && hasClass(child, className)) found = child;
  });
  return found;
}

export function numberLabels() {
  return (tree: Root, file: VFile): void => {
    const labels = new Map<string, Label>();
    const counts = new Map<string, number>();
    const next = (kind: string): number => {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      return n;
    };
    const add = (label: Label, node: Element): void => {
      const first = labels.get(label.name);
      if (!first) labels.set(label.name, label);
      else {
        const where = first.place.line === undefined ? '' : `（第${first.place.line}行）`;
        tell(
          file,
          'label-is-unique',
          node.position,
          `标签 ${label.name} 在本篇已经用过${where}。`,
          '给其中一个换个名字。',
        );
      }
    };

    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) return SKIP;
      const place = placeOf(node, file);
      const { id } = node.properties;

      if (mathKind(node) === 'display' && parent && index !== undefined) {
        const written = textIn(node);
        const equation = numberEquation(written, () => String(next('式')));
        if (equation.labels.length === 0) return SKIP;
        const ids: Element[] = [];
        for (const { name, number } of equation.labels) {
          add({ name, kind: '式', number, title: '', id: name, place }, node);
          ids.push({ type: 'element', tagName: 'span', properties: { id: name }, children: [] });
        }
        const [code] = node.children;
        if (code?.type === 'element') {
          code.children = [{ type: 'text', value: equation.tex }];
          code.data = { position: {}, ...code.data, written };
        }
        parent.children[index] = {
          type: 'element',
          tagName: 'div',
          properties: { className: ['numbered-equation'] },
          children: [...ids, node],
          ...(node.position && { position: node.position }),
        };
        return SKIP;
      }

      const depth = headingDepth(node);
      if (depth > 0) {
        const number = depth === 2 ? chineseNumber(next('节')) : '';
        // Any heading may be linked to; one that was given an id may also be referred to.
        if (node.data?.ownId && typeof id === 'string') {
          add({ name: id, kind: '节', number, title: plainText(node), id, place }, node);
        }
        return undefined;
      }

      const kind = hasClass(node, 'figure')
        ? '图'
        : node.properties.dataNumbered !== undefined
          ? numberedKind(node)
          : '';
      if (kind === '') return undefined;
      const number = String(next(kind));
      // A theorem may hold figures, each with a number of its own.
      const spot = within(
        node,
        kind === '图' ? 'figure-number' : kind === '表' ? 'table-number' : 'theorem-number',
      );
      if (spot)
        spot.children = [
          { type: 'text', value: kind === '图' || kind === '表' ? `${kind} ${number}` : number },
        ];
      delete node.properties.dataNumbered;
      if (typeof id === 'string') {
        const title = plainText(within(node, 'theorem-title') ?? { type: 'root', children: [] });
        add({ name: id, kind, number, title, id, place }, node);
      } else node.properties.id = `${kind}-${number}`;
      return undefined;
    });
    file.data.labels = [...labels.values()];
  };
}

/** `data-numbered` names what is counted: 表, 定理, 定义. */
const numberedKind = (node: Element): string => String(node.properties.dataNumbered);

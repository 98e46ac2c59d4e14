/** Turns `\ref{x}`, `\eqref{x}` and `\cref{x}` in running text into links, and those inside formulas into numbers. */

import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { Point } from 'unist';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { anchorHref } from '../../model/anchor-href.ts';
import type { Label, Reference } from '../../model/label.ts';
import { referenceText } from '../../model/reference-text.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { mathKind } from '../rehype/math-kind.ts';
import { visit } from '../walk.ts';

declare module 'hast' {
  interface ElementData {
    /** A reference to a label of another note. */
    elsewhere?: Reference & { readonly form: string };
  }
}

const reference = /\\(ref|eqref|cref|autoref)\{([^{}\n]+)\}/g;

function pointIn(text: Text, offset: number): Point | undefined {
  const start = text.position?.start;
  if (!start) return undefined;
  const before = text.value.slice(0, offset);
  if (before.includes('\n')) return start;
  return { line: start.line, column: start.column + offset };
}

/** The pieces that a text falls into. */
function split(
  text: Text,
  labels: ReadonlyMap<string, Label>,
  references: Reference[],
  file: VFile,
): ElementContent[] {
  const pieces: ElementContent[] = [];
  let at = 0;
  for (const match of text.value.matchAll(reference)) {
    const [written, form = 'ref', name = ''] = match;
    if (match.index > at) pieces.push({ type: 'text', value: text.value.slice(at, match.index) });
    at = match.index + written.length;
    const label = labels.get(name.trim());
    const point = pointIn(text, match.index);
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { className: ['reference'] },
      children: [],
    };
    if (label) {
      link.properties.href = anchorHref(label.id);
      link.children = [{ type: 'text', value: referenceText(label, form) }];
    } else {
      const place = {
        file: file.path,
        ...(point && { line: point.line, column: point.column, length: written.length }),
      };
      references.push({ label: name.trim(), place });
      link.data = { position: {}, elsewhere: { label: name.trim(), place, form } };
    }
    pieces.push(link);
  }
  if (at < text.value.length) pieces.push({ type: 'text', value: text.value.slice(at) });
  return pieces;
}

/** Inside a formula a number must stand when KaTeX lays it out, so only labels of this note will do. */
function fillFormula(code: Element, labels: ReadonlyMap<string, Label>, file: VFile): void {
  const tex = textIn(code);
  if (!/\\(?:c|eq|auto)?ref\{/.test(tex)) return;
  const filled = tex.replace(reference, (written, form: string, name: string) => {
    const label = labels.get(name.trim());
    if (label) return `\\text{${referenceText(label, form)}}`.padEnd(written.length);
    const nearest = nearestWord(name, labels.keys());
    const advice = nearest ? `是不是 ${nearest}？` : '公式里只能引用本篇的标签；引用别篇请写在正文里。';
    tell(file, 'label-exists', code.position, `本篇没有标签 ${name}。`, advice);
    return '\\text{?}';
  });
  code.data = { position: {}, written: tex, ...code.data };
  code.children = [{ type: 'text', value: filled }];
}

export function readReferences() {
  return (tree: Root, file: VFile): void => {
    const labels = new Map((file.data.labels ?? []).map((label) => [label.name, label]));
    const references: Reference[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === 'element') {
        const kind = mathKind(node);
        const code = kind === 'display' ? node.children[0] : node;
        if (kind && code?.type === 'element') fillFormula(code, labels, file);
        return node.tagName === 'code' || node.tagName === 'pre' ? SKIP : undefined;
      }
      if (node.type !== 'text' || !node.value.includes('ref{') || !parent || index === undefined)
        return undefined;
      const pieces = split(node, labels, references, file);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
    file.data.references = references;
  };
}

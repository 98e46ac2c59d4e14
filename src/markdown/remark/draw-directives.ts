/** Makes each directive an element: a theorem, a callout; one that nobody knows is told and drawn as a visible box, never dropped. */

import type { PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';
import { calloutKinds, calloutOf, isCalloutKind } from './callout.ts';
import { isTheorem, theoremNames, theoremOf } from './theorem.ts';

/** Takes `[标题]` or `title="…"` off a block. */
function takeTitle(node: ContainerDirective): PhrasingContent[] {
  const [first] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    node.children.shift();
    return first.children;
  }
  const title = node.attributes?.title;
  return title ? [{ type: 'text', value: title }] : [];
}

function drawTheorem(node: ContainerDirective): void {
  const title = takeTitle(node);
  const { id, class: classes = '' } = node.attributes ?? {};
  const numbered = !(classes ?? '').split(/\s+/).includes('unnumbered');
  const { children, ...data } = theoremOf({
    name: node.name,
    id: id ?? undefined,
    title,
    numbered,
    children: node.children,
  });
  Object.assign(node, { children, data });
}

function drawCallout(node: ContainerDirective): void {
  const title = takeTitle(node);
  const folds = node.name === 'details';
  const fold = folds ? (node.attributes?.open === undefined ? 'closed' : 'open') : undefined;
  const shown: PhrasingContent[] = folds && title.length === 0 ? [{ type: 'text', value: '详情' }] : title;
  const { children, ...data } = calloutOf({
    kind: folds ? 'note' : node.name,
    title: shown,
    fold,
    children: node.children,
  });
  Object.assign(node, { children, data });
}

function tellUnknown(node: ContainerDirective | LeafDirective, file: VFile): void {
  const known =
    node.type === 'leafDirective' ? ['figure'] : [...theoremNames(), ...calloutKinds(), 'details'];
  const nearest = nearestWord(node.name, known);
  const advice = `内容照原样放在一个方框里。${nearest ? `是不是 ${nearest}？` : ''}`;
  tell(file, 'directive-is-known', node.position, `不认识的指令 ${node.name}。`, advice);
}

function tellFigure(name: string, node: ContainerDirective | LeafDirective, file: VFile): void {
  const message = name ? `没有名为 ${name} 的交互图。` : '::figure 没有说要画哪一幅图。';
  const advice = name
    ? '检查 name 的拼写；静态的图请写成 ![题注](图.svg)。'
    : '写成 ::figure{name=图的名字}。';
  tell(file, 'figure-exists', node.position, message, advice);
}

/** The last line of a block that was closed holds nothing but its fence. */
function isClosed(node: ContainerDirective, lines: readonly string[]): boolean {
  const end = node.position?.end;
  return !end || /^[\s>]*:{3,}\s*$/.test(lines[end.line - 1] ?? '');
}

export function drawDirectives() {
  return (tree: Root, file: VFile): void => {
    const lines = String(file).split('\n');
    visit(tree, (node) => {
      if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
      if (node.type === 'containerDirective') {
        if (!isClosed(node, lines)) {
          const place = node.position?.start;
          tell(
            file,
            'directive-is-closed',
            place,
            `:::${node.name} 没有结尾。`,
            '在它的内容之后另起一行写 :::。',
          );
        }
        if (isTheorem(node.name)) return drawTheorem(node);
        if (isCalloutKind(node.name) || node.name === 'details') return drawCallout(node);
      }
      const name = node.attributes?.name ?? '';
      if (node.name === 'figure') tellFigure(name, node, file);
      else tellUnknown(node, file);
      const label = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}${name && ` ${name}`}`;
      node.data = { hName: 'div', hProperties: { className: ['unknown-directive'], dataLabel: label } };
    });
  };
}

/** Makes each directive an element; one that nobody knows is told and drawn as a visible box, never dropped. */

import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';

export function drawDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
      const name = node.attributes?.name ?? '';
      if (node.name === 'figure') {
        tell(
          file,
          'figure-exists',
          node.position,
          name ? `没有名为 ${name} 的交互图。` : '::figure 没有说要画哪一幅图。',
          name ? '检查 name 的拼写；静态的图请写成 ![题注](图.svg)。' : '写成 ::figure{name=图的名字}。',
        );
      } else {
        tell(
          file,
          'directive-is-known',
          node.position,
          `不认识的指令 ${node.name}。`,
          '内容照原样放在一个方框里。',
        );
      }
      const label = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}${name && ` ${name}`}`;
      node.data = { hName: 'div', hProperties: { className: ['unknown-directive'], dataLabel: label } };
    });
  };
}

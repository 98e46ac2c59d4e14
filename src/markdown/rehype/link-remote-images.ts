/** Draws a picture that stands on another site as a link to it, and tells: a page of the notebook asks nothing of third parties. */

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { visitParents } from '../walk.ts';

const isRemote = (src: unknown): src is string =>
  typeof src === 'string' && /^(?:https?:)?\/\//i.test(src.trim());

const fileName = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) || address;

export function linkRemoteImages() {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, { type: 'element', tagName: 'img' }, (node: Element, ancestors) => {
      const { src, alt } = node.properties;
      if (!isRemote(src)) return;
      const linked = ancestors.some((above) => above.type === 'element' && above.tagName === 'a');
      tell(
        file,
        'image-is-local',
        node.position,
        '图片在别的网站上，只画成链接。',
        '把它下载到笔记旁边，写相对路径。',
      );
      const label = typeof alt === 'string' && alt !== '' ? alt : fileName(src);
      node.tagName = linked ? 'span' : 'a';
      node.properties = { className: ['remote-image'], ...(!linked && { href: src.trim() }) };
      node.children = [{ type: 'text', value: `图：${label}` }];
    });
  };
}

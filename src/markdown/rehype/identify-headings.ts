/** Gives every heading a stable Unicode id and makes all ids of a note unique. */

import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { plainText } from '../plain-text.ts';
import { visit } from '../walk.ts';
import { headingDepth } from './level-headings.ts';

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Hands out each id once; a second one gets `-1`, as GitHub does. */
function uniqueIds(taken: Set<string>): (wanted: string) => string {
  return (wanted) => {
    let id = wanted;
    for (let n = 1; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
}

/** https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute */
function tellMended(node: Element, wanted: string, isOurs: boolean, file: VFile): void {
  const { id } = node.properties;
  if (id === undefined)
    tell(file, 'id-is-valid', node.position, '这里的 id 是空的，已去掉。', '写上名字，或者删去它。');
  else if (/\s/.test(wanted)) {
    tell(file, 'id-is-valid', node.position, `id 里不能有空格，“${wanted}”已换成 ${id}。`, '空格写成 -。');
  } else if (isOurs) {
    const message = `${wanted} 是页面自己的 id，已换成 ${id}。`;
    tell(file, 'id-is-valid', node.position, message, '换一个名字，链接也跟着换。');
  }
}

export function identifyHeadings() {
  return (tree: Root, file: VFile): void => {
    // The note's page has ids of its own.
    const works = (file.data.citations ?? []).map(({ key }) => `ref-${key}`);
    const own = new Set([...works, 'zhaji-main', 'zhaji-references']);
    const unique = uniqueIds(new Set(own));
    const headings: Element[] = [];
    // Ids that stand already come first: links to them exist. GFM percent-encodes those of footnotes.
    visit(tree, 'element', (node) => {
      if (headingDepth(node) > 0) headings.push(node);
      const { id } = node.properties;
      if (typeof id !== 'string') return;
      const wanted = decode(id).trim();
      node.properties.id = wanted === '' ? undefined : unique(wanted.replace(/\s+/g, '-'));
      tellMended(node, wanted, own.has(wanted), file);
    });
    for (const node of headings) {
      if (typeof node.properties.id !== 'string') node.properties.id = unique(slug(plainText(node)) || '节');
    }
  };
}

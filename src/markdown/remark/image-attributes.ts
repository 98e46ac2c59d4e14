/** Reads `{#fig:x width=60%}` directly behind an image; braces that hold anything else stay text and are told. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';

const braces = /^\{([^{}\n]{1,200})\}/;
const length = /^"?(\d{1,5}|\d{1,3}%)(?:px)?"?$/;

interface Attributes {
  readonly id?: string;
  readonly width?: string;
  readonly height?: string;
}

/** @returns the attributes, or the first word that is none */
function read(written: string): Attributes | { readonly wrong: string } {
  const found: { id?: string; width?: string; height?: string } = {};
  for (const word of written.trim().split(/\s+/)) {
    const [key = '', value = ''] = word.split('=');
    const [, size] = length.exec(value) ?? [];
    if (/^#[^\s#]+$/.test(word)) found.id = word.slice(1);
    else if ((key === 'width' || key === 'height') && size !== undefined) found[key] = size;
    else return { wrong: word };
  }
  return found;
}

/** `![](a.png){…}` means attributes only when something in the braces looks like one. */
const looksLikeAttributes = (written: string): boolean => /(?:^|\s)(?:#\S|[a-z]+=)/.test(written);

export function imageAttributes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'image', (image, index, parent) => {
      const next = index === undefined ? undefined : parent?.children[index + 1];
      if (!parent || index === undefined || next?.type !== 'text') return;
      const [whole = '', written = ''] = braces.exec(next.value) ?? [];
      if (!looksLikeAttributes(written)) return;
      const attributes = read(written);
      if ('wrong' in attributes) {
        const { wrong } = attributes;
        const key = wrong.split('=')[0] ?? '';
        const nearest = nearestWord(key, ['width', 'height']);
        const advice =
          nearest && nearest !== key
            ? `是不是 ${nearest}？`
            : '可写 #标签、width=60%、width=300、height=200。';
        tell(file, 'image-attributes-are-valid', next.position?.start, `图片不认识 ${wrong}。`, advice);
        return;
      }
      image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...attributes } };
      next.value = next.value.slice(whole.length);
      if (next.value.trim() === '' && index + 2 === parent.children.length)
        parent.children.splice(index + 1, 1);
    });
  };
}

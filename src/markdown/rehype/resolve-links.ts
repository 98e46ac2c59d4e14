/** Reads every link and image as an editor would, relative to the note's file, and collects them to be checked. */

import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { anchorHref } from '../../model/anchor-href.ts';
import { findAnchor } from '../../model/find-anchor.ts';
import { joinPath } from '../../model/join-path.ts';
import type { Link } from '../../model/note.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';
import { schemeOf } from './tell-unsafe-html.ts';

declare module 'hast' {
  interface ElementData {
    /** What a link or an image means, when it is something of this notebook. */
    reference?: Link;
  }
}
declare module 'vfile' {
  interface DataMap {
    links: Link[];
    images: Link[];
    ids: string[];
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // `100%.png` is a name, not an encoding.
  }
}

/** @returns nothing for addresses of other sites */
function readReference(written: string, from: string, element: Element): Link | undefined {
  if (written.startsWith('//') || schemeOf(written)) return undefined;
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const plain = decode(path).replaceAll('\\', '/');
  const target = plain === '' ? from : joinPath(plain.startsWith('/') ? '' : from, plain);
  const start = element.position?.start;
  const end = element.position?.end;
  return {
    target: target.normalize('NFC'),
    anchor: decode(anchor),
    written,
    place: {
      file: from,
      ...(start && { line: start.line, column: start.column }),
      ...(start && end && start.line === end.line && { length: end.column - start.column }),
    },
  };
}

export function resolveLinks() {
  return (tree: Root, file: VFile): void => {
    const ids: string[] = [];
    const found: Element[] = [];
    visit(tree, 'element', (node) => {
      if (typeof node.properties.id === 'string') ids.push(node.properties.id);
      if (node.tagName === 'a' || node.tagName === 'img') found.push(node);
    });
    const links: Link[] = [];
    const images: Link[] = [];
    for (const node of found) {
      const { href, src, dataWiki } = node.properties;
      if (dataWiki !== undefined) continue;
      if (node.tagName === 'a' && typeof href === 'string') {
        const reference = readReference(href, file.path, node);
        if (!reference) continue;
        // A note may name itself by its file; on a list its excerpt still leads there.
        const namesItself = reference.anchor === '' && !/^[?#]|^$/.test(href);
        if (reference.target !== file.path || namesItself) {
          node.data = { position: {}, ...node.data, reference };
          links.push(reference);
        } else if (reference.anchor !== '') {
          const id = findAnchor(reference.anchor, ids);
          node.properties.href = anchorHref(id ?? reference.anchor);
          if (id !== undefined) continue;
          // A note's title bears no id: it is the top of the page.
          if (file.data.ownTitle && findAnchor(reference.anchor, [textIn(file.data.ownTitle)])) {
            node.properties.href = '#';
            continue;
          }
          const nearest = nearestWord(reference.anchor, ids);
          tell(
            file,
            'link-anchor-exists',
            node.position,
            `本篇没有 #${reference.anchor} 这个位置。`,
            nearest ? `是不是 #${nearest}？` : undefined,
          );
        }
      }
      if (node.tagName === 'img') {
        const reference = typeof src === 'string' ? readReference(src, file.path, node) : undefined;
        if (!reference) continue;
        node.data = { position: {}, ...node.data, reference };
        images.push(reference);
      }
    }
    Object.assign(file.data, { links, images, ids });
  };
}

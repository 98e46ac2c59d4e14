/** Reads `[[name]]` and `![[a.png]]` as names that mean something anywhere in the notebook, to be found when notes are related. */

import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { anchorHref } from '../../model/anchor-href.ts';
import { joinPath } from '../../model/join-path.ts';
import type { Link } from '../../model/note.ts';
import { wikiTarget } from '../../model/wiki-target.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { visit, visitParents } from '../walk.ts';
import { closeTypedGaps } from './typeset-chinese.ts';

declare module 'hast' {
  interface ElementData {
    /** The link target whose note's title stands here. */
    titleOf?: string;
  }
}

/** A heading is named by its words, and its id is made of them. */
const idOf = (anchor: string): string => slug(closeTypedGaps(anchor.normalize('NFC')).trim());

/** `./b`, `../c/d` and `/e` are paths; anything else is a name. */
function targetOf(name: string, from: string): string {
  if (/^\.{0,2}\//.test(name)) return joinPath(name.startsWith('/') ? '' : from, name).normalize('NFC');
  return wikiTarget({ folder: from.split('/').slice(0, -1).join('/'), name: name.normalize('NFC') });
}

function linkOf(element: Element, name: string, anchor: string, file: VFile): Link {
  const { start, end } = element.position ?? {};
  return {
    target: targetOf(name, file.path),
    anchor,
    written: name,
    place: {
      file: file.path,
      ...(start && { line: start.line, column: start.column }),
      ...(start && end && start.line === end.line && { length: end.column - start.column }),
    },
  };
}

/** `[[#标题]]` leads within this note. */
function linkHere(node: Element, anchor: string, ids: readonly string[], file: VFile): void {
  const id = [anchor, idOf(anchor)].find((one) => ids.includes(one));
  node.properties = { href: anchorHref(id ?? idOf(anchor)) };
  if (id !== undefined) return;
  const nearest = nearestWord(idOf(anchor), ids);
  const advice = nearest ? `是不是 [[#${nearest}]]？` : undefined;
  tell(file, 'link-anchor-exists', node.position, `本篇没有标题 ${anchor}。`, advice);
}

function setTitle(link: Element, target: string): void {
  const [title] = link.children;
  if (title?.type !== 'element' || title.properties.dataWikiTitle === undefined) return;
  title.properties = {};
  title.data = { position: {}, ...title.data, titleOf: target };
}

export function resolveWikilinks() {
  return (tree: Root, file: VFile): void => {
    const { links = [], images = [], ids = [] } = file.data;
    visitParents(tree, 'element', (node, ancestors) => {
      const { dataWiki, dataWikiAnchor, dataWikiEmbed } = node.properties;
      if (typeof dataWiki !== 'string') return;
      delete node.properties.dataWiki;
      const anchor = typeof dataWikiAnchor === 'string' ? dataWikiAnchor : '';
      if (node.tagName === 'img') {
        const reference = linkOf(node, dataWiki, '', file);
        node.data = { position: {}, ...node.data, reference };
        images.push(reference);
        return;
      }
      if (dataWikiEmbed !== undefined) {
        const advice = '只能嵌入图片；文件和别的笔记请写成链接 [[名字]]。';
        tell(file, 'embed-is-image', node.position, `![[${dataWiki}]] 嵌入的不是图片，画成了链接。`, advice);
      }
      if (dataWiki === '') return linkHere(node, anchor, ids, file);
      const reference = linkOf(node, dataWiki, anchor && idOf(anchor), file);
      node.properties = {};
      // Links do not nest.
      if (ancestors.some((above) => above.type === 'element' && above.tagName === 'a')) node.tagName = 'span';
      else node.properties.href = '';
      node.data = { position: {}, ...node.data, reference };
      visit(node, { type: 'element', tagName: 'a' }, (inner: Element) => {
        if (inner !== node) inner.tagName = 'span';
      });
      setTitle(node, reference.target);
      links.push(reference);
    });
    Object.assign(file.data, { links, images });
  };
}

/** Takes the `{#id}` off the end of a heading and makes it the heading's id. */

import type { Element, Root } from 'hast';
import { visit } from '../walk.ts';
import { headingDepth } from './level-headings.ts';

declare module 'hast' {
  interface ElementData {
    /** The id is the author's own, so that the heading may be referred to by it. */
    ownId?: boolean;
  }
}

export function ownHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'element', (heading: Element) => {
      const last = heading.children.at(-1);
      if (headingDepth(heading) === 0 || last?.type !== 'text') return;
      const match = /\s*\{#([^\s{}]+)\}\s*$/.exec(last.value);
      if (!match?.[1]) return;
      last.value = last.value.slice(0, match.index);
      heading.properties.id = match[1];
      heading.data = { position: {}, ...heading.data, ownId: true };
    });
  };
}

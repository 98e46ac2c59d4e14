/** Lets `![](my pic.png)` and `[x]({{< ref "a.md" >}})` be read as what they are: CommonMark wants such spaces encoded. */

import type { Root } from 'mdast';
import { visit } from './walk.ts';

/** Stands for a space while the text is parsed, so that every place stays true; a noncharacter, which no note holds. */
export const SPACE = '\uFDD2';

/** Only what ends like a file's name can be nothing but an address. */
const file =
  /^[^<>"'()\n]*(?:\([^<>"'()\n]*\)[^<>"'()\n]*)*\.(?:md|markdown|html?|pdf|png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|mp4|webm|mp3|zip|ipynb|py|docx?|pptx?|xlsx?|txt|csv)(?:[?#][^\s()]*)?$/i;
const template = /^\{\{.*\}\}[^\s()]*$|^\{%.*%\}[^\s()]*$/;
const title = /[ \t]+(?:"[^"\n]*"|'[^'\n]*')[ \t]*$/;
const longest = 1000;

export function keepSpaces(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const end = endOfTarget(text, at + 2);
    if (end === -1) continue;
    const inside = text.slice(at + 2, end);
    const target = template.test(inside.trim()) ? inside.trim() : inside.replace(title, '').trim();
    if (!/[ \t]/.test(target) || !(file.test(target) || template.test(target))) continue;
    const start = at + 2 + inside.indexOf(target);
    result += text.slice(from, start) + target.replace(/[ \t]/g, SPACE);
    from = start + target.length;
  }
  return result + text.slice(from);
}

/** Where the `)` is that closes the target, on the same line. */
function endOfTarget(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + longest); at++) {
    const character = text[at];
    if (character === '\n') return -1;
    if (character === '(') depth++;
    if (character === ')' && depth-- === 0) return at;
  }
  return -1;
}

const restored = (text: string): string => text.replaceAll(SPACE, ' ');

/** To be used first: what is no address after all, in code and formulas, gets its spaces back as well. */
export function restoreSpaces() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ('value' in node && node.value.includes(SPACE)) node.value = restored(node.value);
      if ('url' in node) node.url = restored(node.url);
      if ('title' in node && node.title) node.title = restored(node.title);
      if ('alt' in node && node.alt) node.alt = restored(node.alt);
      if ('label' in node && node.label) node.label = restored(node.label);
      if (node.type === 'code' && node.meta) node.meta = restored(node.meta);
    });
  };
}

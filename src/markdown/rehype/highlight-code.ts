/** Colours code blocks by shiki in both themes at once; a block without a language, or in one nobody knows, stays plain. */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import type { Highlighter } from '../highlighter.ts';

/** `title="a.py" {1,3-5}` → the title and the set of marked lines. */
export function readCodeMeta(meta: string): { title?: string; marked: ReadonlySet<number> } {
  const title = /title=(?:"([^"]*)"|'([^']*)')/.exec(meta);
  const marked = new Set<number>();
  for (const range of (/\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '').split(',')) {
    const [first, last = first] = range.split('-').map((n) => Number.parseInt(n, 10));
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) continue;
    for (let line = first; line <= Math.min(last, first + 10_000); line++) marked.add(line);
  }
  const text = title?.[1] ?? title?.[2];
  return { ...(text && { title: text }), marked };
}

const languageOf = (code: Element): string => {
  const classes = Array.isArray(code.properties.className) ? code.properties.className : [];
  const name = classes.map(String).find((c) => c.startsWith('language-'));
  return name?.slice('language-'.length) ?? '';
};

function figure(pre: ElementContent, title: string | undefined, language: string): Element {
  const caption: ElementContent[] = title
    ? [{ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: title }] }]
    : [];
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['code'], ...(language && { dataLanguage: language }) },
    children: [...caption, pre],
  };
}

export function highlightCode(highlighter: Highlighter) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: { pre: Element; code: Element }[] = [];
    visit(tree, { type: 'element', tagName: 'pre' }, (pre: Element) => {
      const [code] = pre.children;
      if (code?.type === 'element' && code.tagName === 'code') blocks.push({ pre, code });
    });
    for (const { pre, code } of blocks) {
      const written = languageOf(code);
      const language = await highlighter.load(written);
      if (language === undefined) {
        const nearest = highlighter.nearest(written);
        tell(
          file,
          'code-language-is-known',
          pre.position,
          `不认识的代码语言 ${written}，按纯文本显示。`,
          nearest ? `是不是 ${nearest}？` : undefined,
        );
      }
      const meta = readCodeMeta(String(code.properties.dataMeta ?? ''));
      const drawn = highlighter.draw(textIn(code).replace(/\n$/, ''), language ?? 'text', meta.marked);
      Object.assign(pre, figure(drawn, meta.title, written));
    }
  };
}

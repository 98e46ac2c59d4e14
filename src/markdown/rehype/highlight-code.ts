/** Colours code blocks; a block without a language, or in one nobody knows, stays plain. */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import type { DrawnCode } from '../../model/drawing.ts';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { codeMetaKeys, readCodeMeta } from '../code/code-meta.ts';
import type { Highlighter } from '../code/highlighter.ts';
import type { DrawingMemo } from '../drawing-memo.ts';
import { visit } from '../walk.ts';

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

function tellWrong(written: string, pre: Element, file: VFile): void {
  const nearest = nearestWord(written.split('=')[0] ?? '', codeMetaKeys);
  const advice = nearest
    ? `是不是 ${nearest}？`
    : '可写 title="文件名"、{1,3-5}（要标出的行，不能超过总行数）、showLineNumbers。';
  tell(file, 'code-meta-is-valid', pre.position?.start, `代码块的语言后面写了 ${written}，看不懂。`, advice);
}

export function highlightCode(highlighter: Highlighter, memo: DrawingMemo<DrawnCode>) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: { pre: Element; code: Element }[] = [];
    visit(tree, { type: 'element', tagName: 'pre' }, (pre: Element) => {
      const [code] = pre.children;
      if (code?.type === 'element' && code.tagName === 'code') blocks.push({ pre, code });
    });
    const told = new Set<string>();
    for (const { pre, code } of blocks) {
      const written = languageOf(code);
      if (!highlighter.knows(written) && !told.has(written)) {
        told.add(written);
        const nearest = highlighter.nearest(written);
        tell(
          file,
          'code-language-is-known',
          pre.position,
          `不认识的代码语言 ${written}，按纯文本显示。`,
          nearest ? `是不是 ${nearest}？` : undefined,
        );
      }
      const text = textIn(code).replace(/\r\n?/g, '\n').replace(/\n$/, '');
      const writtenMeta = String(code.properties.dataMeta ?? '');
      const meta = readCodeMeta(writtenMeta, text.split('\n').length);
      for (const wrong of meta.wrong) tellWrong(wrong, pre, file);
      const name = `code ${written} ${writtenMeta}\n${text}`;
      const known = memo.get(name);
      const drawn = known ?? (await highlighter.draw(text, written, meta));
      if (!known) memo.keep(name, drawn);
      const about = { text: drawn.text };
      const raw: Raw = { type: 'raw', value: drawn.html, data: { ...about, drawing: { name, about } } };
      Object.assign(pre, figure(raw, meta.title, written));
    }
  };
}

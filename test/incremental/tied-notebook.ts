/** A small notebook, written out, in which every note is tied to others in each way there is; edits to it are rows of a table. */

import type { Files } from './files-of.ts';
import { stock, stockFormulas } from './stock.ts';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>${inside}</svg>`;

const chapter = (title: string, head: string, body: string): string =>
  `---\ntitle: ${title}\n${head}---\n\n${body}`;

export const tiedNotebook: Files = new Map([
  [
    'site.yaml',
    `title: 笔记${stock}
author: 作者
url: https://notes.example.org
timezone: Asia/Shanghai
categories:
  vision: { name: 视觉 }
  text: { name: 文字 }
  text/deep: { name: 深处 }
navigation:
  - { name: 归档, url: /archive/ }
  - { name: 标签, url: /tags/ }
math: { macros: { '\\loss': '\\mathcal{L}' } }
`,
  ],
  [
    'references.bib',
    `@inproceedings{he2022,
  author = {He, A. and Other, B.},
  title = {Masked Autoencoders},
  booktitle = {Proceedings},
  year = {2022}
}
@inproceedings{she2021,
  author = {He, A. and Other, B.},
  title = {Another},
  booktitle = {Proceedings},
  year = {2021}
}
`,
  ],
  ['glossary.yaml', '图像块: { english: patch, definition: 一小块。, not: [补丁] }\n'],
  ['pictures/p.svg', svg('<rect fill="url(#g)" width="8" height="8"/>')],
  ['text/data.txt', '1 2 3\n'],
  [
    'vision/a.md',
    chapter(
      '甲',
      'date: 2025-01-01\ntags: [甲签]\nseries: 系列\n',
      `记 $\\loss$ 为损失，说到图像块。

<!-- more -->

## 方法 {#sec:a}

$$
x = 1 \\label{eq:a}
$$

## 结尾 {#Tail-End}

:::theorem{#thm:a title="有界"}
有界。
:::
`,
    ),
  ],
  [
    'vision/b.md',
    chapter(
      '乙',
      'date: 2025-02-01\ntags: [甲签]\nseries: 系列\n',
      `第一句。[[a]]里说过。

<!-- more -->

由\\cref{eq:a}、\\cref{sec:a}与\\cref{thm:a} 可知 [@he2022]，又见 [@she2021]。

![题注](../pictures/p.svg)
`,
    ),
  ],
  [
    'vision/c/index.md',
    chapter(
      '丙',
      'date: 2025-03-01\ntags: [乙签]\npaper: he2022\nbuilds-on: a\n',
      '这一篇讲论文。这里写得长一些，好让摘要截断：可以从分类重新找起，或者看看全部笔记，地址可能写错了，也可能这篇笔记改了名字；正在带你去新的地址，没有自动跳转就请点它，引用这篇笔记，或它所讲的论文，全部笔记按年份排列，这一篇也在其中，这里的笔记对同一个概念只用一个词，可以从分类重新找起，或者看看全部笔记。\n\n公式 \\(y\\) 。\n',
    ),
  ],
  [
    'text/d.md',
    chapter(
      '丁',
      '',
      '没有日期。数据在[这里](data.txt)。\n\n<!-- more -->\n\n见[那一节](../vision/a.md#tailend)。\n\n![题注](../pictures/p.svg)\n',
    ),
  ],
  ['text/deep/e.md', chapter('戊，续[[a]]', 'date: 2026-01-01\n', '见[[丙]]，题目说的是[[a]]。\n')],
  [
    'text/deep/f.md',
    chapter(
      '己',
      "date: '2026-02-01T20:00:00Z'\n",
      `最后一篇，见[戊](e.md)。\n\n$$\n${stockFormulas} \\label{eq:stock}\n$$\n`,
    ),
  ],
]);

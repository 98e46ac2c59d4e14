/** A piece of a note → its Markdown. */

import { posix } from 'node:path';
import { pick } from './pick.ts';
import { fileOfNote, placesOf } from './places-of.ts';
import type { NoteSketch, Piece, PieceKind, Sketch } from './sketch.ts';
import { stockFormulas } from './stock.ts';

interface Scene {
  readonly sketch: Sketch;
  readonly note: NoteSketch;
  /** Which piece of the note it is. */
  readonly at: number;
}

const sentences = [
  '全部笔记按年份排列，这一篇也在其中。',
  '这里的笔记对同一个概念只用一个词。可以从分类重新找起，或者看看全部笔记，地址可能写错了，也可能这篇笔记改了名字；正在带你去新的地址，没有自动跳转就请点它。',
  '引用这篇笔记，或它所讲的论文。\n换行处不多出空格，Transformer也一样。',
  '龘',
] as const;
const formulas = [
  'a+b',
  '\\frac{a}{b}',
  '\\mathcal{L} \\in \\mathbb{R}^{n}',
  '\\sum_{i=1}^{N} x_i^2',
  '\\mathfrak{g}',
] as const;
const labelKinds = ['eq', 'sec', 'thm', 'fig'] as const;
const pages = ['/archive/', '/tags/', '/', '/vision/', '/glossary/'] as const;

const label = (of: string, way: number): string => `${pick(labelKinds, way)}:${of}`;
const command = (way: number): string => pick(['cref', 'ref', 'eqref'], way >> 2);

const writers: Readonly<Record<PieceKind, (piece: Piece, scene: Scene) => string>> = {
  words: ({ way }) => pick(sentences, way),
  strong: ({ way }) => `**论文：**${pick(sentences, way)}`,
  math: ({ way }) => pick([`公式 $${pick(formulas, way)}$ 在这里。`, '公式 \\(b_1\\) 在这里。'], way >> 2),
  siteMacro: ({ way }) => pick(['记 $\\loss + 1$。', '$$\n\\loss = \\loss_0\n$$'], way),
  ownMacro: ({ way }) => `记 $\\own_{${way}}$。`,
  link: ({ to, way }, { sketch, note }) => {
    const { relative, address } = placesOf(sketch, to, note);
    return pick(
      [`见[那一篇](${relative})的正文。`, `见[那一篇](/${address}/)。`, `见 [$x$](${relative}) 。`],
      way,
    );
  },
  anchor: ({ to }, { sketch, note }) => {
    const { relative, label } = placesOf(sketch, to, note);
    return `见[那一节](${relative}#sec:${label})。`;
  },
  wiki: ({ to, way }, { sketch, note }) => {
    const { name } = placesOf(sketch, to, note);
    return pick(
      [`见[[${name}]]。`, `见[[${name}|这几个字]]。`, `前面一句。[[${name}]]里说过。后面一句。`],
      way,
    );
  },
  wikiTitle: ({ to }, { sketch, note }) =>
    `题目是[[${placesOf(sketch, to, note).title.replaceAll('$', '')}]]。`,
  wikiAnchor: ({ to }, { sketch, note }) => `见[[${placesOf(sketch, to, note).name}#收尾]]。`,
  wikiAlias: ({ to }, { sketch, note }) => `旧名是[[${placesOf(sketch, to, note).alias}]]。`,
  page: ({ way }) => `见[另一页](${pick(pages, way)})。`,
  download: ({ thing }, { note }) => `数据在[这里](${beside(note, thing)})。`,
  cite: ({ thing, way }) => `有人说过 [@${thing}${pick(['', ', 表 1', '；又见图 2'], way)}]。`,
  narrative: ({ thing }) => `@${thing} 说这样最好。`,
  term: ({ thing }) => `这里说到${thing}。`,
  reference: ({ to, way }, { sketch, note }) =>
    `由\\${command(way)}{${label(placesOf(sketch, to, note).label, way)}} 可知。`,
  ownReference: ({ way }, { note }) => `由本文的\\${command(way)}{${label(note.label, way)}} 可知。`,
  longReference: ({ to, way }, { sketch, note }) => {
    const places = placesOf(sketch, to, note);
    const path = pick([places.address, places.file], way);
    return `由\\${command(way)}{${path}#${label(places.label, way)}} 可知。`;
  },
  inlineImage: ({ thing, way }, { note }) => `小图![](${beside(note, thing)}){width=${20 + way}}在句子里。`,
  figure: ({ thing, way }, { note }) =>
    `![题注 $x$ ${way}](${beside(note, thing)})${pick(['', '{width=50%}'], way)}`,
  ownFigure: (_, { note }) => {
    const [own] = note.alone ? Object.keys(note.beside) : [];
    return own === undefined ? '没有自己的图。' : `![自己的图](${own})`;
  },
  embed: ({ thing }) => `![[${posix.basename(thing)}]]`,
  footnote: ({ way }, { at }) => `一句话。[^${at}]\n\n[^${at}]: 注里也有$x_{${way}}$。`,
  code: ({ way }) => `\`\`\`python title="a.py" {1}\nx = ${way}  # 注释\n\`\`\``,
  chart: ({ thing, way }) => chart(`caption: 精度${way}${thing && `[@${thing}, 表 3]`}。`),
  heading: ({ way }) => `${pick(['##', '###'], way)} 小节 $a_{${way}}$`,
  equation: ({ way }, { note, at }) =>
    pick(
      [
        `$$\nx = ${way} \\label{eq:${note.label}-${at}}\n$$`,
        `$$\n\\begin{align}\na &= b \\label{eq:${note.label}-${at}} \\\\\nc &= d \\label{eq:${note.label}-${at}b}\n\\end{align}\n$$`,
      ],
      way,
    ),
  callout: ({ to, way }, { sketch, note }) =>
    `> [!NOTE] 提醒${way}\n> 见[[${placesOf(sketch, to, note).name}]]。`,
  list: ({ to }, { sketch, note }) => `- 一\n- 见[[${placesOf(sketch, to, note).name}]]\n- [ ] 三`,
  table: ({ way }) => `| 头 | 尾 |\n|---|--:|\n| $x$ | ${way} |`,
  more: () => '<!-- more -->',
  deadLink: () => '见[没有的](没有.md)。',
  looseLink: ({ to }, { sketch, note }) =>
    `见[差不多的](${placesOf(sketch, to, note).name.toUpperCase()}.MD)。`,
  unknownLabel: () => '由\\cref{eq:没有} 可知。',
  badMath: () => '坏的 $\\frac{$ 公式。',
};

export const writePiece = (piece: Piece, scene: Scene): string => writers[piece.kind](piece, scene);

/** What every note ends with, so that others have something to point at; its numbers depend on the pieces before it. */
export const writeTail = ({ label }: NoteSketch): string =>
  [
    `## 定义 {#sec:${label}}`,
    `$$\n${stockFormulas} \\label{eq:${label}}\n$$`,
    `:::theorem{#thm:${label} title="有界"}\n有界。\n:::`,
    '## 收尾',
    chart('caption: 两种做法。', ` {#fig:${label}}`),
  ].join('\n\n');

const chart = (caption: string, attributes = ''): string =>
  `\`\`\`chart${attributes}\ntype: bar\n${caption}\nx: {label: 精度}\nrows: [甲, 乙]\nseries: {做法: [1, 2]}\n\`\`\``;

const beside = (note: NoteSketch, file: string): string =>
  posix.relative(posix.dirname(fileOfNote(note)), file);

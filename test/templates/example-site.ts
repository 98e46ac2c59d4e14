/** A small notebook as plain data, with one of everything that a page can show. */

import katex from 'katex';
import type { Fragment } from '../../src/model/fragment.ts';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { Note, NoteText } from '../../src/model/note.ts';
import type { Backlink, Category, Relations, Site } from '../../src/model/site.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { emptyFrontMatter } from '../../src/read/read-front-matter.ts';
import { allCategories } from '../../src/relate/category-tree.ts';

const tex = (source: string, displayMode = false): string => katex.renderToString(source, { displayMode });

const config: SiteConfig = {
  title: '视觉札记',
  description: '逐篇推导、复现与批注，按问题而非时间归档',
  author: '某人',
  url: 'https://notes.example.org',
  base: '/札记/',
  language: 'zh-Hans',
  timezone: 'Asia/Shanghai',
  categories: {},
  navigation: [
    { name: '归档', url: '/archive/' },
    { name: '标签', url: '/tags/' },
    { name: '源码', url: 'https://code.example.org/札记' },
  ],
  math: { macros: {}, brackets: false },
  excerpt: { budget: 120 },
  citations: 'author-year',
  notesPerPage: 2,
};

interface Sketch extends Partial<NoteText> {
  readonly file: string;
  readonly title: string;
  readonly excerpt: Fragment;
  readonly frontMatter?: Partial<FrontMatter>;
}

const texts = new Map<string, NoteText>();

function sketch({ file, title, excerpt, frontMatter, outline = [], body = excerpt }: Sketch): Note {
  texts.set(file, { outline, body });
  return {
    file,
    frontMatter: { ...emptyFrontMatter, ...frontMatter },
    category: file.split('/').slice(0, -2).join('/'),
    url: `/${file.replace('index.md', '')}`,
    title: { text: title, html: [title] },
    excerpt: { text: `${title}说的是什么 & 为什么。`, html: excerpt },
    minutes: 9,
  };
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 120" width="480" height="120" role="img" aria-labelledby="p-t"><title id="p-t">六个图像块，两个可见</title><g fill="none" stroke="currentColor">${[
  0, 1, 2, 3, 4, 5,
]
  .map(
    (i) => `<rect x="${20 + i * 76}" y="30" width="60" height="60"${i % 4 ? '' : ' fill="var(--accent)"'}/>`,
  )
  .join('')}</g></svg>`;

const line = (html: string, marked = false): string =>
  `<span class="line${marked ? ' highlighted' : ''}">${html}</span>`;
const code = `<figure class="code"><figcaption>random_masking.py</figcaption><pre tabindex="0"><code>${[
  line('<span class="keyword">def</span> random_masking(x, ratio=<span class="constant">0.75</span>):'),
  line('    keep = int(x.shape[1] * (1 - ratio))', true),
  line(
    '    order = torch.rand(x.shape[:2], device=x.device).argsort(dim=1)  # 给每个图像块一个随机的名次，再按名次排序',
  ),
  line(''),
  line('    return torch.gather(x, 1, order[:, :keep, None].expand(-1, -1, x.shape[2]))', true),
].join('\n')}</code></pre></figure>`;

const longFormula =
  '\\mathcal{L}(\\theta,\\phi)=\\frac{1}{|\\mathcal{M}|}\\sum_{i\\in\\mathcal{M}}\\left\\lVert g_\\phi\\bigl(f_\\theta(\\mathbf{x}_{\\mathcal{V}})+\\mathbf{p}_{\\mathcal{V}};\\ \\mathbf{m}+\\mathbf{p}_{\\mathcal{M}}\\bigr)_i-\\frac{\\mathbf{x}_i-\\mu_i}{\\sqrt{\\sigma_i^2+\\varepsilon}}\\right\\rVert_2^2';

const equation = (source: string): string =>
  `<div class="equation"><div class="equation-scroll" tabindex="0" role="group" aria-label="公式">${tex(source, true)}</div></div>`;

export const mae = sketch({
  file: 'self-supervised/mae/index.md',
  title: '掩码自编码器：遮住四分之三',
  frontMatter: {
    date: '2025-03-02',
    updated: '2025-04-11',
    tags: ['掩码建模', 'C++/CUDA 100%'],
    paper: 'He et al., CVPR 2022 · arXiv:2111.06377',
    aliases: ['/旧/mae/'],
  },
  excerpt: [
    `<p>遮住<span class="han-before han-after">${tex('\\gamma=75\\%')}</span>的图像块，只让可见块进入编码器，损失<span class="han-before han-after">${tex('\\mathcal{L}=\\frac{1}{|\\mathcal{M}|}\\sum_{i\\in\\mathcal{M}}\\lVert\\hat{\\mathbf{x}}_i-\\mathbf{x}_i\\rVert_2^2')}</span>只在掩码位置上计算。与<a href="`,
    { kind: 'link', target: 'detection/detr/index.md', anchor: '', written: '../../detection/detr/index.md' },
    '">集合预测</a>并读。</p>',
  ],
  outline: [
    { id: '为什么遮住四分之三', depth: 2, text: '为什么遮住四分之三', html: ['为什么遮住四分之三'] },
    { id: '信息密度', depth: 3, text: '信息密度', html: ['信息密度'] },
    { id: '损失', depth: 2, text: '损失：只在看不见的地方计算', html: ['损失：只在看不见的地方计算'] },
    { id: '实现', depth: 2, text: '随机掩码的实现', html: ['随机掩码的实现'] },
  ],
  body: [
    '<h2 id="为什么遮住四分之三">为什么遮住四分之三</h2>',
    `<p>语言与图像的信息密度不同。BERT遮住15%的词，模型就必须理解句法和语义才能填空；图像却高度冗余，缺失的图像块往往可以由邻域插值出来。把掩码率提高到<span class="han-before">${tex('\\gamma=75\\%')}</span>，插值就失效了<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>。编码器<strong>只处理可见块</strong>，这是<em class="emphasis-mark">速度</em>的来源，也见<a href="`,
    {
      kind: 'link',
      target: 'detection/detr/index.md',
      anchor: '#匈牙利匹配',
      written: '../../detection/detr/index.md#匈牙利匹配',
    },
    '">集合预测一篇</a>。</p>',
    '<h3 id="信息密度">信息密度</h3>',
    '<figure class="figure" id="图-1"><div>',
    { kind: 'image', target: 'self-supervised/mae/pipeline.svg', alt: '六个图像块，两个可见' },
    '</div><figcaption><span class="figure-number">图 1</span>遮住四个，留下两个。编码器只见到朱红的两块，解码器把其余四块补回来。</figcaption></figure>',
    '<figure class="figure" id="图-2"><div>',
    { kind: 'image', target: 'self-supervised/mae/照片 1.png', alt: '一只猫', width: '240' },
    '</div><figcaption><span class="figure-number">图 2</span>一张照片。</figcaption></figure>',
    '<p>',
    { kind: 'image', target: 'self-supervised/mae/lost.png', alt: '丢了的图' },
    '</p>',
    '<h2 id="损失">损失：只在看不见的地方计算</h2>',
    `<p>记图像被切成<span class="han-before han-after">${tex('N=(H/P)\\times(W/P)')}</span>个图像块，重建的误差是</p>`,
    equation(longFormula),
    equation('a^2+b^2=c^2'),
    '<div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table><thead><tr><th>掩码率</th><th class="align-right">微调 top-1 (%)</th><th class="align-right">线性 top-1 (%)</th><th>说明</th></tr></thead><tbody><tr><td>0.50</td><td class="align-right">83.9</td><td class="align-right">69.9</td><td>信息还很多，插值即可</td></tr><tr><td>0.75</td><td class="align-right">84.9</td><td class="align-right">73.5</td><td>两种评估都最好</td></tr></tbody></table></div>',
    '<blockquote><p>掩码率不是技巧，而是问题的定义：它决定了模型要学的是纹理还是结构。</p></blockquote>',
    '<h2 id="实现">随机掩码的实现</h2>',
    '<p>先给每一块抽一个随机数，再用<span class="han-before han-after"><code>argsort</code></span>排序。</p>',
    code,
    '<ul><li>打乱，取前<span class="han-before"><code>keep</code></span>个；</li><li>还原时再排一次序。</li></ul>',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> 复现表格</li><li class="task-list-item"><input type="checkbox" disabled> 画注意力图</li></ul>',
    '<div class="unknown-directive" data-label="::figure masking"></div>',
    '<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">脚注</h2><ol><li id="fn-1"><p>15%也并非最优；但这不影响结论。 <a href="#fnref-1" data-footnote-backref aria-label="回到正文 1">↩</a></p></li></ol></section>',
  ],
});

export const detr = sketch({
  file: 'detection/detr/index.md',
  title: 'DETR：检测是集合预测',
  frontMatter: { date: '2024-11-20', tags: ['注意力'], excerpt: '去掉锚框与非极大值抑制。' },
  excerpt: ['<p>去掉锚框与非极大值抑制，用二分图匹配把预测与真值一一对应。</p>'],
});

export const rfcn = sketch({
  file: 'detection/two-stage/rfcn/index.md',
  title: 'R-FCN：位置敏感的得分图',
  frontMatter: { date: '2024-10-08', tags: ['注意力', '掩码建模'] },
  excerpt: ['<p>把平移不变的分类网络与平移敏感的定位调和起来。</p>'],
});

export const dcn = sketch({
  file: 'detection/可变形 卷积/index.md',
  title: '可变形卷积："偏移" & <学习>',
  excerpt: ['<p>采样点不必在格子上。</p>'],
});

function category(
  path: string,
  name: string,
  notes: readonly Note[],
  children: readonly Category[] = [],
): Category {
  return { path, url: `/${path}/`, name, description: '', notes, children };
}

const notes = [mae, detr, rfcn, dcn].map((note) =>
  note === dcn ? { ...note, title: { ...note.title, html: ['可变形卷积：“偏移” &amp; &lt;学习>'] } } : note,
);
const [first = mae, second = detr, third = rfcn, fourth = dcn] = notes;

const mentioned = (note: Note): Backlink => ({ note, sentence: ['上文比较过。'] });

const categories = [
  category('self-supervised', '自监督学习', [first]),
  category('detection', '目标检测', [second, fourth], [category('detection/two-stage', '两阶段', [third])]),
];
const tags = [
  { name: '掩码建模', url: '/tags/掩码建模/', notes: [first, third] },
  { name: '注意力', url: '/tags/注意力/', notes: [second, third] },
  { name: 'C++/CUDA 100%', url: '/tags/c++-cuda-100%/', notes: [first] },
];

function related(note: Note, number: number, rest: Partial<Relations> = {}): [string, Relations] {
  const where = allCategories(categories).find(({ path }) => path === note.category);
  const own = tags.filter(({ notes: tagged }) => tagged.includes(note));
  return [
    note.file,
    {
      number,
      ...(where && { category: { name: where.name, url: where.url } }),
      tags: own.map(({ name, url }) => ({ name, url })),
      backlinks: [],
      series: [],
      ties: [],
      citations: [],
      ...rest,
    },
  ];
}

export const exampleSite: Site = {
  config,
  notes,
  categories,
  tags,
  years: [
    { year: '2025', url: '/archive/2025/', notes: [first] },
    { year: '2024', url: '/archive/2024/', notes: [second, third] },
    { year: '', url: '/archive/undated/', notes: [fourth] },
  ],
  names: new Map(),
  relations: new Map([
    related(first, 4, { previous: second, next: third, backlinks: [second, fourth].map(mentioned) }),
    related(second, 3, { next: first }),
    related(third, 2),
    related(fourth, 1, { backlinks: [first].map(mentioned) }),
  ]),
  texts: { get: (file) => texts.get(file), stampOf: (file) => file },
  sizes: { of: (some) => 6380 * some.length },
  redirects: [{ from: '/旧/mae/', to: first.url }],
  assets: new Map([
    [
      'self-supervised/mae/pipeline.svg',
      {
        file: 'self-supervised/mae/pipeline.svg',
        url: '/assets/pipeline.3f2a9c00.svg',
        width: 480,
        height: 120,
        svg: drawing,
      },
    ],
    [
      'self-supervised/mae/照片 1.png',
      { file: 'self-supervised/mae/照片 1.png', url: '/assets/照片 1.0badcafe.png', width: 960, height: 640 },
    ],
  ]),
  labels: new Map(),
  works: new Map(),
  glossary: [
    {
      term: '图像块',
      english: 'patch',
      definition: '图像切成的小方块 & 序列的一个元素。',
      not: ['补丁'],
      notes: notes.toReversed(),
    },
    { term: 'token', english: 'token', definition: '', not: [], notes: [] },
  ],
  lineage: [],
  addresses: new Map([
    ...notes.map((note) => [note.file, note.url] as const),
    ['self-supervised/mae/pipeline.svg', '/assets/pipeline.3f2a9c00.svg'],
  ]),
  styles: {
    list: '/assets/list.00000000.css',
    note: '/assets/note.00000000.css',
  },
  fonts: {
    first: ['/assets/noto-serif-sc-400-core.00000000.woff2'],
    math: [{ url: '/assets/KaTeX_Main-Regular.00000000.woff2', draws: 'katex' }],
  },
  fontSheets: new Map([['*', ['/assets/fonts.00000000.css']]]),
  scripts: { page: '/assets/page.00000000.js', restoreTheme: { code: 'void 0', hash: 'sha256-0' } },
};

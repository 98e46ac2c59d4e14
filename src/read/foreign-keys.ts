/** Keys that other programs know in the head of a note → what to write here instead. */

const unneeded = '札记用不着它，删去即可。';

export const foreignKeys: ReadonlyMap<string, string> = new Map([
  ['layout', unneeded],
  ['type', unneeded],
  ['comments', unneeded],
  ['toc', `目录自动生成，${unneeded}`],
  ['math', `公式不用开关，${unneeded}`],
  ['mathjax', `公式不用开关，${unneeded}`],
  ['katex', `公式不用开关，${unneeded}`],
  ['author', '作者写在 site.yaml 的 author 里。'],
  ['published', '还没写完就写 draft: true。'],
  ['permalink', '地址的最后一段写作 slug: 名字；旧地址写在 aliases 里。'],
  ['url', '地址的最后一段写作 slug: 名字；旧地址写在 aliases 里。'],
  ['categories', '分类就是文件夹；要换一个就写 category: 路径。'],
  ['keywords', '写成 tags: [一, 二]。'],
  ['lastmod', '写成 updated: 日期。'],
  ['last_modified_at', '写成 updated: 日期。'],
  ['description', '写成 excerpt: 摘要。'],
  ['summary', '写成 excerpt: 摘要。'],
  ['weight', `笔记按日期排列，${unneeded}`],
]);

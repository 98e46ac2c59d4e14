/** Hexo: markdown-it, KaTeX by the plugin that VS Code uses, its own highlight.js, a theme of two templates. */

import type { Peer } from './peer.ts';

const version = '8.1.2';

export function hexo(): Peer {
  return {
    id: 'hexo',
    title: `Hexo ${version}，highlight.js`,
    packages: {
      hexo: version,
      'hexo-generator-category': '2.0.0',
      'hexo-generator-index': '4.0.0',
      'hexo-generator-tag': '2.0.0',
      'hexo-renderer-markdown-it': '7.1.1',
      '@vscode/markdown-it-katex': '1.1.2',
    },
    notes: 'source/_posts',
    files: {
      '_config.yml': config,
      'katex.cjs': `module.exports = require('@vscode/markdown-it-katex').default;\n`,
      'themes/bench/layout/post.njk': page('{{ page.title }}', '{{ page.content | safe }}'),
      ...Object.fromEntries(
        ['index', 'tag', 'category'].map((name) => [`themes/bench/layout/${name}.njk`, list]),
      ),
    },
    words: ['node_modules/hexo/bin/hexo', 'generate', '--silent'],
    output: 'public',
    caches: ['db.json'],
    lineForCategory: (category) => `categories: [${category}]`,
  };
}

const config = `title: 笔记
url: https://example.org
timezone: UTC
theme: bench
permalink: :title/
category_dir: categories
index_generator: { per_page: 0 }
category_generator: { per_page: 0 }
tag_generator: { per_page: 0 }
external_link: { enable: false }
meta_generator: false
syntax_highlighter: highlight.js
highlight: { hljs: true, wrap: false, line_number: false, auto_detect: false }
markdown:
  render: { breaks: false, linkify: false, typographer: false }
  disableNunjucks: true
  plugins:
    - name: ./katex.cjs
      options: { throwOnError: true }
`;

const list = page(
  '{{ config.title }}',
  '{% for note in page.posts.data %}<p><a href="/{{ note.path }}">{{ note.title }}</a></p>{% endfor %}',
);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>\n`;
}

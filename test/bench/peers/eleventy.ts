/** Eleventy: markdown-it, KaTeX by the plugin that VS Code uses, Prism by the official plugin, templates in JavaScript. */

import type { Peer } from './peer.ts';

const version = '3.1.8';

export function eleventy(): Peer {
  return {
    id: 'eleventy',
    title: `Eleventy ${version}，Prism`,
    packages: {
      '@11ty/eleventy': version,
      '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2',
      '@vscode/markdown-it-katex': '1.1.2',
    },
    notes: 'site',
    files: {
      'eleventy.config.js': config,
      'layouts/page.11ty.js': layout,
      'site/index.11ty.js': listPage(`{ title: '笔记' }`, 'collections.notes'),
      'site/tags.11ty.js': listPage(
        `{
  pagination: { data: 'collections', size: 1, alias: 'tag', filter: ['all', 'notes', 'categories'] },
  permalink: ({ tag }) => \`/tags/\${tag}/\`,
  eleventyComputed: { title: ({ tag }) => tag },
}`,
        'collections[tag]',
      ),
      'site/categories.11ty.js': listPage(
        `{
  pagination: { data: 'collections.categories', size: 1, alias: 'category' },
  permalink: ({ category }) => \`/\${category.name}/\`,
  eleventyComputed: { title: ({ category }) => category.name },
}`,
        'category.notes',
      ),
    },
    // A whole build also after one edit: `--incremental=FILE` without a watcher fails in this version
    // (`templateRender` has not yet initialized), and would need to be told what changed.
    words: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    output: 'dist',
    caches: ['.cache'],
  };
}

const config = `import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import katex from '@vscode/markdown-it-katex';

export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.amendLibrary('md', (markdown) => markdown.use(katex.default, { throwOnError: true }));
  config.addGlobalData('layout', 'page.11ty.js');
  const notes = (api) => api.getFilteredByGlob('site/*/*.md');
  config.addCollection('notes', notes);
  config.addCollection('categories', (api) => {
    const byName = new Map();
    for (const note of notes(api)) {
      const name = note.filePathStem.split('/')[1];
      byName.set(name, [...(byName.get(name) ?? []), note]);
    }
    return [...byName].map(([name, notes]) => ({ name, notes }));
  });
  return { dir: { input: 'site', includes: '../layouts', output: 'dist' }, markdownTemplateEngine: false };
}
`;

const layout = `export function render({ title, content }) {
  return \`<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>\${title}</title></head><body><h1>\${title}</h1>\${content}</body></html>\`;
}
`;

function listPage(data: string, notes: string): string {
  return `export const data = ${data};

export function render({ collections, tag, category }) {
  return ${notes}.map((note) => \`<p><a href="\${note.url}">\${note.data.title}</a></p>\`).join('');
}
`;
}

/** Astro, once with Sätteri and a KaTeX plugin as its documentation shows, once with unified, remark-math and rehype-katex; Shiki in one theme. */

import type { Peer } from './peer.ts';

const version = '7.3.5';

export function astro(processor: 'satteri' | 'unified'): Peer {
  return {
    id: `astro-${processor}`,
    title: `Astro ${version}，${processor === 'satteri' ? 'Sätteri' : 'unified'}，Shiki`,
    packages: {
      astro: version,
      '@astrojs/markdown-remark': '7.3.1',
      '@astrojs/markdown-satteri': '0.4.2',
      'rehype-katex': '7.0.1',
      'remark-math': '6.0.0',
      satteri: '0.10.5',
    },
    notes: 'notes',
    files: {
      'astro.config.mjs': processor === 'satteri' ? withSatteri : withUnified,
      'src/content.config.ts': collection,
      'src/pages/index.astro': page(
        `import { getCollection } from 'astro:content';\nconst title = '笔记';\nconst notes = await getCollection('notes');`,
        links,
      ),
      'src/pages/[...slug].astro': page(
        `import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('notes')).map((note) => ({ params: { slug: note.id }, props: { note } }));
}
const { note } = Astro.props;
const { title } = note.data;
const { Content } = await render(note);`,
        '<Content />',
      ),
      'src/pages/tags/[tag].astro': group(
        'tag',
        '[...new Set(notes.flatMap((note) => note.data.tags))]',
        'note.data.tags.includes(name)',
      ),
      'src/pages/[category].astro': group(
        'category',
        "[...new Set(notes.map((note) => note.id.split('/')[0]))]",
        "note.id.startsWith(name + '/')",
      ),
    },
    words: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    // With the memory that Node gives by itself, a thousand notes took five minutes, most of them to find free memory.
    environment: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=12288' },
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  };
}

const withSatteri = `import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import katex from 'katex';
import { defineMdastPlugin } from 'satteri';

const draw = (displayMode) => (node) => ({
  rawHtml: katex.renderToString(node.value, { displayMode, throwOnError: true }),
});
const math = defineMdastPlugin({ name: 'katex', inlineMath: draw(false), math: draw(true) });

export default defineConfig({
  markdown: {
    processor: satteri({ features: { math: true, smartPunctuation: false }, mdastPlugins: [math] }),
  },
});
`;

const withUnified = `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

export default defineConfig({
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex], smartypants: false }),
  },
});
`;

// Rendered while syncing, as is the default: on 500 such notes `deferRender` took a third more processor time
// when cold, `experimental.collectionStorage: 'chunked'` two and a half times as much, and
// `experimental.incrementalBuild` as much.
const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  notes: defineCollection({ loader: glob({ base: './notes', pattern: '**/*.md' }) }),
};
`;

const links = `{notes.map((note) => <p><a href={'/' + note.id + '/'}>{note.data.title}</a></p>)}`;

function group(parameter: string, names: string, belongs: string): string {
  return page(
    `import { getCollection } from 'astro:content';
export async function getStaticPaths() {
  const notes = await getCollection('notes');
  return ${names}.map((name) => ({
    params: { ${parameter}: name },
    props: { title: name, notes: notes.filter((note) => ${belongs}) },
  }));
}
const { title, notes } = Astro.props;`,
    links,
  );
}

function page(script: string, body: string): string {
  return `---
${script}
---
<!doctype html>
<html lang="zh"><head><meta charset="utf-8" /><title>{title}</title></head><body><h1>{title}</h1>${body}</body></html>
`;
}

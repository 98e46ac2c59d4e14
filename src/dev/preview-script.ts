/** The one tag that the preview adds to a page, and a page of its own for when there is none to add it to. */

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { engineBase } from './start-vite.ts';

/** Where Vite finds the client, from the project's folder. */
export const clientEntry = '/src/client/preview/follow-edits.ts';

/** Stands after the whole document, so that taking it away leaves what a build writes. */
export function previewScript(): string {
  return `${renderToString(h('script', { type: 'module', src: engineBase + clientEntry.slice(1) }))}\n`;
}

export function emptyPage(title: string): string {
  const head = h('head', {}, h('meta', { charset: 'utf-8' }), h('title', {}, title));
  const page = h('html', { lang: 'zh-Hans' }, head, h('body', {}, h('p', {}, title)));
  return `<!doctype html>${renderToString(page)}\n${previewScript()}`;
}

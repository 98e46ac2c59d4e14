/** Makes addresses that other programs write into ones that can be looked for: `H:\a.png`, `file:///…`, `{{ site.baseurl }}/a.png`. */

import type { Root } from 'hast';
import { visit } from '../walk.ts';

/** What stands for a space while Markdown is read, and percent-encoded signs of a template. */
const decoded = (address: string): string =>
  /%7B|%5C|^file:/i.test(address)
    ? address.replace(/%(20|22|25|3C|3E|5C|7B|7D)/gi, (code) => decodeURIComponent(code))
    : address;

/** https://gohugo.io/methods/shortcode/ref/, https://jekyllrb.com/docs/liquid/tags/#links */
const asked =
  /^(?:\{\{[<%]\s*(?:rel)?ref\s+|\{%\s*(link|post_url|post_link|post_path)\s+)(?:"([^"]+)"|'([^']+)'|([^"'\s%>]+))[^}]*\}/;
/** https://jekyllrb.com/docs/liquid/filters/ */
const based = /^\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url)[^}]*\}\}$/;
const base = /^\{\{-?\s*(?:site|page)\.(?:base_?url|url|root)[^}]*\}\}/i;

/** @returns the same address when there is nothing foreign in it */
export function localPath(address: string): string {
  const plain = decoded(address);
  const [, kind, ...names] = asked.exec(plain) ?? [];
  const name = names.find(Boolean);
  if (name !== undefined)
    return /^post_/.test(kind ?? '')
      ? `/_posts/${name}`
      : kind === 'link' || name.includes('/')
        ? `/${name.replace(/^\/+/, '')}`
        : name;
  const relative = based.exec(plain)?.[1];
  if (relative !== undefined) return `/${relative.replace(/^\/+/, '')}`;
  if (base.test(plain)) return `/${plain.replace(base, '').replace(base, '').replace(/^\/+/, '')}`;
  // Behind the slash a drive is a folder's name: it will not be found, and the author is told.
  const drive = /^(?:file:\/*)?([a-z]):[\\/]+(.*)$/is.exec(plain);
  if (drive) return `/${drive[1]}%3A/${(drive[2] ?? '').replaceAll('\\', '/')}`;
  const file = /^file:\/+(.*)$/is.exec(plain);
  return file ? `/file%3A/${file[1] ?? ''}` : address;
}

/** Before the sanitizer, which takes such addresses away without a word. */
export function foreignPaths() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && typeof properties.href === 'string')
        properties.href = localPath(properties.href);
      if (tagName === 'img' && typeof properties.src === 'string') properties.src = localPath(properties.src);
    });
  };
}

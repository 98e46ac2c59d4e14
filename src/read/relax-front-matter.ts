/** What the head of a stranger's note says (Jekyll, Hexo, Hugo, Obsidian), and its file's name → the same in our keys, as far as it goes. */

import { relaxDate } from './relax-date.ts';

/** Our key → how others call it, the first that says something counts. */
const names = {
  title: ['title'],
  date: ['date', 'created', 'create_time', 'publishDate', 'pubDate'],
  updated: ['updated', 'lastmod', 'last_modified_at', 'modified', 'update_time'],
  series: ['series'],
  excerpt: ['excerpt', 'summary', 'description'],
  slug: ['slug'],
} as const satisfies Record<string, readonly string[]>;

/** @param file path of the note: a post of Jekyll bears its date in its name, and its folder says nothing */
export function relaxFrontMatter(data: unknown, file: string): Record<string, unknown> {
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  const head = new Map<string, unknown>(isRecord ? Object.entries(data) : []);
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => plain(head.get(key))).find((value) => value !== undefined);
  const [, named, slug] = /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})-([^/]+)\.\w+$/.exec(file) ?? [];
  const relaxed: Record<string, unknown> = { slug, date: named && relaxDate(named) };

  for (const [key, others] of Object.entries(names)) {
    const value = first(others);
    if (value !== undefined) relaxed[key] = key === 'date' || key === 'updated' ? relaxDate(value) : value;
  }
  if (typeof relaxed.slug === 'string' && relaxed.slug.includes('/')) delete relaxed.slug;

  const categories = [...listOf(head.get('categories')), ...listOf(head.get('category'))];
  const path = isPost(file) ? pathOf(head.get('categories') ?? head.get('category')) : '';
  if (path !== '') relaxed.category = path;
  relaxed.tags = [
    ...new Set([...listOf(head.get('tags')), ...listOf(head.get('tag')), ...(path ? [] : categories)]),
  ];
  // Obsidian's aliases are other names of the note, not addresses.
  const addresses = [...listOf(head.get('aliases')), first(['permalink', 'url']) ?? ''];
  relaxed.aliases = addresses.filter((one) => /^\/[^:{}]+$/.test(one) && one !== '/');
  relaxed.draft = [head.get('draft'), head.get('published') === false].some(
    (one) => one === true || one === 'true',
  );
  return Object.fromEntries(Object.entries(relaxed).filter(([, value]) => value !== undefined));
}

/** https://jekyllrb.com/docs/posts/, https://hexo.io/docs/writing: all posts lie in one folder. */
const isPost = (file: string): boolean => /(?:^|\/)_(?:posts|drafts)\/[^/]+$/.test(file);

/** A text, or what reads as one; nothing of an empty one. */
function plain(value: unknown): string | undefined {
  if (Array.isArray(value)) return plain(value.flat(3).join(' '));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A list, a list of lists, or a text with commas or else spaces between. */
function listOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value.flat(3)
    : typeof value === 'string'
      ? value.split(/[,，、]/.test(value) ? /[,，、]/ : /\s+/)
      : [value];
  return list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim().replace(/^#/, ''))
    .filter(Boolean);
}

/** Each category stands below the one before it; of Hexo's several paths the first counts. */
function pathOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [];
  return listOf(Array.isArray(first) ? first : value)
    .map((one) => one.replace(/[/\\?#]+/g, '-'))
    .filter((one) => !/^\.+$/.test(one))
    .join('/');
}

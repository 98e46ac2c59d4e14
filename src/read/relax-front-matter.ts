/** What the head of a stranger's note says (Jekyll, Hexo, Hugo, Obsidian) → the same in our keys, as far as it goes. */

const ours = [
  'title',
  'date',
  'updated',
  'category',
  'tags',
  'series',
  'excerpt',
  'draft',
  'aliases',
  'slug',
];

export function relaxFrontMatter(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const head = new Map<string, unknown>(Object.entries(data));
  const relaxed: Record<string, unknown> = {};
  for (const key of ours) {
    const value = head.get(key);
    if (value !== undefined && value !== null && value !== '') relaxed[key] = value;
  }
  relaxed.tags = [...new Set([...words(head.get('tags')), ...words(head.get('categories'))])];
  // Obsidian's aliases are other names of the note, not addresses.
  relaxed.aliases = words(head.get('aliases')).filter((alias) => alias.startsWith('/'));
  for (const key of ['title', 'series', 'excerpt', 'slug', 'category']) {
    if (typeof relaxed[key] === 'number') relaxed[key] = String(relaxed[key]);
    else if (relaxed[key] !== undefined && typeof relaxed[key] !== 'string') delete relaxed[key];
  }
  relaxed.draft = relaxed.draft === true;
  for (const key of ['date', 'updated']) {
    if (typeof relaxed[key] === 'string') relaxed[key] = relaxedDate(relaxed[key]);
  }
  return relaxed;
}

/** `2019/1/5 9:30` is written `2019-01-05 09:30`. */
function relaxedDate(date: string): string {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:([T ]+)(\d{1,2})(:.*))?$/.exec(date.trim());
  if (!match) return date;
  const [, year, month = '', day = '', , hour, rest] = match;
  const time = hour === undefined ? '' : ` ${hour.padStart(2, '0')}${rest}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time}`;
}

/** A list, a text with commas, or nothing. */
function words(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value.flat(3)
    : typeof value === 'string'
      ? value.split(/[,，]/)
      : [value];
  return list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter(Boolean);
}

/** Any part of the site's data → every string in it that a page may show; of a title or the like, only its words. */

export function stringsIn(data: unknown): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') found.push(value);
    else if (value instanceof Map) waiting.push(...value.values());
    else if (Array.isArray(value)) waiting.push(...value);
    else if (typeof value === 'object' && value !== null) {
      if ('html' in value && 'text' in value) waiting.push(value.text);
      else waiting.push(...Object.values(value));
    }
  }
  return found;
}

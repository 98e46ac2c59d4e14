/** `::: tip 标题`, as VitePress writes blocks, → `:::tip[标题]`, as our parser reads them; no line moves, no word changes its column by more than one. */

// Names only of letters, so that a line of prose or a table's rule is never taken for a block.
const spaced =
  /^((?:[ \t]|>)*)(:{3,})([ \t]*)([A-Za-z][\w-]*)([ \t]*\[[^\n]*|[ \t]*\{[^\n]*|[ \t]+[^\s[{][^\n]*)?$/;
const fence = /^[\s>]*(`{3,}|~{3,})/;

function closeUp(line: string): string {
  const match = spaced.exec(line);
  if (!match) return line;
  const [, before = '', colons = '', , name = '', rest = ''] = match;
  const tail = rest.trim();
  if (tail === '' || tail.startsWith('[') || tail.startsWith('{')) return `${before}${colons}${name}${tail}`;
  const at = tail.endsWith('}') ? tail.lastIndexOf('{') : -1;
  const title = at < 0 ? tail : tail.slice(0, at).trim();
  const escaped = title.replace(/[[\]]/g, '\\$&');
  return `${before}${colons}${name}[${escaped}]${at < 0 ? '' : tail.slice(at)}`;
}

export function closeUpDirectives(text: string): string {
  if (!text.includes(':::')) return text;
  let open = '';
  const lines = text.split('\n').map((line) => {
    const mark = fence.exec(line)?.[1] ?? '';
    if (open !== '') {
      if (mark.startsWith(open)) open = '';
      return line;
    }
    open = mark;
    return line.includes(':::') ? closeUp(line) : line;
  });
  return lines.join('\n');
}

/** Makes fences of `{% highlight %}`, `{% codeblock %}` and `{{< highlight >}}`, whose bodies are code, line for line. */

const opening =
  /^[ \t]*(?:\{%-?\s*(highlight|codeblock|code|prism)\b([^%]*)-?%\}|\{\{[<%]\s*(highlight)\b([^>%]*)[>%]\}\})[ \t]*$/;
const fence = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})/;

const languageOf = (words: string): string => {
  const named = /\blang:\s*(\S+)/.exec(words)?.[1];
  return named ?? /^\s*["']?([A-Za-z][\w+#-]*)["']?(?=\s|$)/.exec(words)?.[1] ?? '';
};

export function fenceCodeTags(text: string): string {
  if (!/\{%-?\s*(?:highlight|code|prism)|\{\{[<%]\s*highlight/.test(text)) return text;
  const lines = text.split('\n');
  let open = '';
  /** Tags that nothing closes any more. */
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = fence.exec(line)?.[1] ?? '';
    if (open !== '') {
      if (mark.startsWith(open) && line.trim() === mark) open = '';
      continue;
    }
    if (mark !== '') {
      open = mark;
      continue;
    }
    const [found, liquid, liquidWords, hugo, hugoWords] = opening.exec(line) ?? [];
    const name = liquid ?? `/${hugo}`;
    if (found === undefined || unclosed.has(name)) continue;
    const end = hugo
      ? /^[ \t]*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}[ \t]*$/
      : new RegExp(`^[ \\t]*\\{%-?\\s*end${liquid}\\s*-?%\\}[ \\t]*$`);
    const close = lines.slice(at + 1).findIndex((one) => end.test(one));
    if (close === -1) {
      unclosed.add(name);
      continue;
    }
    const body = lines.slice(at + 1, at + 1 + close);
    const ticks = Math.max(3, ...body.map((one) => (/^[ \t]*(`{3,})/.exec(one)?.[1]?.length ?? 0) + 1));
    lines[at] = '`'.repeat(ticks) + languageOf(liquidWords ?? hugoWords ?? '');
    lines[at + 1 + close] = '`'.repeat(ticks);
    at += close + 1;
  }
  return lines.join('\n');
}

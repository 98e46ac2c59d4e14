/** The text of a note → its head and its body; the head leaves blank lines behind, so that places stay true. */

export interface Head {
  /** What stands after the opening fence: empty means YAML. */
  readonly language: string;
  /** The lines between the fences. */
  readonly text: string;
  /** How the head ends: properly, by a fence that is not exactly `---`, or not at all. */
  readonly end: 'closed' | 'crooked' | 'missing';
  /** Number of the first line of the head's text: 2 behind a fence, 1 without one. */
  readonly startLine: 1 | 2;
  /** Number of the line after the head's text, counted from 1: where its closing fence is or should be. */
  readonly endLine: number;
}

export interface Split {
  readonly head?: Head;
  /** As many lines as the whole note. */
  readonly body: string;
}

const opening = /^---(\w*)[ \t]*$|^---[ \t]+(ya?ml|json|toml|js|javascript|coffee|coffeescript|cson)[ \t]*$/i;
const unfenced = /^(?:title|date|layout|tags|categories|author)\s*(?::|：)/;
const tomlFence = /^\+\+\+[ \t]*$/;
/** A full-width colon is a slip that the YAML reader will tell. */
const keyLine = /^["']?[\p{L}\p{N}_$.-]+["']?\s*:(\s|$)|^[A-Za-z_]+\s*：/u;
const ofAHead = /^\s|^[-?\]}]|^\.\.\.$/;

/** @param lenient whether a head may do without its opening fence, as Hexo lets it */
export function splitFrontMatter(text: string, lenient = false): Split {
  const lines = text.split('\n');
  if (lenient && unfenced.test(lines[0] ?? '')) {
    const close = lines.findIndex((line) => /^---[ \t]*$/.test(line));
    const isHead = lines
      .slice(0, Math.max(close, 0))
      .every((line) => keyLine.test(line) || /^[\s#]|^-\s/.test(line));
    if (close !== -1 && isHead) return split(lines, '', close, 'closed', 1);
  }
  const first = lines[0] ?? '';
  if (tomlFence.test(first)) {
    const close = lines.findIndex((line, index) => index > 0 && tomlFence.test(line));
    return close === -1 ? { body: text } : split(lines, 'toml', close, 'closed');
  }
  const match = opening.exec(first);
  if (!match) return { body: text };
  const language = (match[1] || match[2] || '').toLowerCase();
  const fence = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const end = fence === -1 ? 'missing' : /^---[ \t]*$/.test(lines[fence] ?? '') ? 'closed' : 'crooked';
  if (language && !/^ya?ml$/.test(language)) {
    return fence === -1 ? { body: text } : split(lines, language, fence, end);
  }
  const limit = fence === -1 ? lines.length : fence;
  const inside = lines.slice(1, limit);
  if (inside.every((line) => line.trim() === '')) {
    return end === 'closed' ? split(lines, language, limit, end) : { body: text };
  }
  // A note may begin with a thematic break; a head begins with a key.
  const start = inside.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (!keyLine.test(start)) return { body: text };
  const last = lastLineOfHead(lines, limit);
  return last === limit ? split(lines, language, limit, end) : split(lines, language, last, 'missing');
}

/**
 * Where the head must have ended: prose that stands after a blank line is the body of a note whose closing fence
 * was forgotten, and a fence further down is a thematic break. Prose right below a key is a mistake in the YAML.
 */
function lastLineOfHead(lines: readonly string[], limit: number): number {
  let end = 1;
  for (let index = 1; index < limit; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '' || line.startsWith('#')) continue;
    // A list after a blank line belongs to the head only where a key waits for it.
    const isProse = line.startsWith('-') && index > end && !/:\s*$/.test(lines[end - 1] ?? '');
    if (keyLine.test(line) || (ofAHead.test(line) && !isProse)) end = index + 1;
    else if (index > end || limit === lines.length) return end;
    else end = index + 1;
  }
  return limit === lines.length ? end : limit;
}

function split(
  lines: readonly string[],
  language: string,
  close: number,
  end: Head['end'],
  startLine: 1 | 2 = 2,
): Split {
  const bodyStart = end === 'missing' ? close : close + 1;
  const body = [...Array<string>(bodyStart).fill(''), ...lines.slice(bodyStart)].join('\n');
  return {
    head: {
      language,
      text: lines.slice(startLine - 1, close).join('\n'),
      end,
      startLine,
      endLine: close + 1,
    },
    body,
  };
}

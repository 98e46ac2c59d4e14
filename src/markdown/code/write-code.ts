/** Tokens of shiki → HTML: plain text is text, a colour is a class (code.css). */

import type { ThemedToken } from 'shiki';
import { escapeText } from '../write-html.ts';
import type { CodeMeta } from './code-meta.ts';
import { inks, PLAIN } from './lean-code.ts';

type Token = Pick<ThemedToken, 'content' | 'color'>;

/** @returns what stands before a token of each colour, nothing before plain text */
export const openingsFor = (pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Array.from(pairs, ([light, dark]) => {
      const colors = `${light}, ${dark}`;
      const ink = inks.get(colors);
      if (colors === PLAIN) return [light, ''];
      return [
        light,
        ink === undefined ? `<span style="color:light-dark(${colors})">` : `<span class=${ink}>`,
      ];
    }),
  );

function openingOf(color: string | undefined, openings: ReadonlyMap<string, string>): string {
  // A language without colours.
  if (!color) return '';
  const opening = openings.get(color);
  if (opening === undefined) throw new Error(`${color} is no colour of the theme`);
  return opening;
}

/** Space goes with the token behind it. */
function writeLine(tokens: readonly Token[], openings: ReadonlyMap<string, string>): string {
  let html = '';
  let space = '';
  tokens.forEach(({ content, color }, i) => {
    if (i + 1 < tokens.length && /^\s+$/.test(content)) {
      space += content;
      return;
    }
    const opening = openingOf(color, openings);
    html += opening + escapeText(space + content) + (opening === '' ? '' : '</span>');
    space = '';
  });
  return html;
}

export function writeCode(
  lines: readonly (readonly Token[])[],
  openings: ReadonlyMap<string, string>,
  { marked, firstLine }: CodeMeta,
): string {
  const written = lines.map((tokens) => writeLine(tokens, openings));
  // Only what is marked or numbered needs an element for each line.
  if (firstLine === undefined && !written.some((_, i) => marked.has(i + 1))) return written.join('\n');
  return written
    .map((line, i) => `<span class=${marked.has(i + 1) ? '"line highlighted"' : 'line'}>${line}</span>`)
    .join('\n');
}

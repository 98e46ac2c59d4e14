/** Makes a quote that begins with `[!NOTE]` a callout, as GitHub and Obsidian do; an unknown kind is told and looks like a note. */

import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';
import { type Callout, calloutKinds, calloutOf, isCalloutKind } from './callout.ts';

const opening = /^\[!([^\]\s]{1,40})\]([+-]?)[ \t]*/;

/** The rest of the first line is the title; what follows is content. */
function splitLine(nodes: readonly PhrasingContent[]): { line: PhrasingContent[]; rest: PhrasingContent[] } {
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'break') return { line: nodes.slice(0, i), rest: nodes.slice(i + 1) };
    if (node.type !== 'text') continue;
    const end = node.value.indexOf('\n');
    if (end < 0) continue;
    const part = (value: string): Text[] => (value === '' ? [] : [{ ...node, value }]);
    return {
      line: [...nodes.slice(0, i), ...part(node.value.slice(0, end))],
      rest: [...part(node.value.slice(end + 1)), ...nodes.slice(i + 1)],
    };
  }
  return { line: [...nodes], rest: [] };
}

function read(quote: Blockquote): Callout | undefined {
  const [first, ...others] = quote.children;
  const [text, ...more] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const match = opening.exec(text.value);
  if (!match) return undefined;
  const value = text.value.slice(match[0].length);
  const { line, rest } = splitLine(value === '' ? more : [{ ...text, value }, ...more]);
  const body: Paragraph[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
  const fold = match[2] === '-' ? 'closed' : match[2] === '+' ? 'open' : undefined;
  return { kind: match[1] ?? '', title: line, children: [...body, ...others], fold };
}

export function drawCallouts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quote) => {
      const callout = read(quote);
      if (!callout) return;
      if (!isCalloutKind(callout.kind)) {
        const nearest = nearestWord(callout.kind.toLowerCase(), calloutKinds());
        const advice = nearest
          ? `是不是 [!${nearest}]？`
          : '可用 note、tip、important、warning、caution 等。';
        tell(
          file,
          'callout-is-known',
          quote.position,
          `不认识的提示块 [!${callout.kind}]，按 note 显示。`,
          advice,
        );
      }
      const { children, ...data } = calloutOf(callout);
      Object.assign(quote, { children, data });
    });
  };
}

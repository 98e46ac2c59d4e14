/** Tells each footnote reference without a definition, which GFM leaves behind as text, and each definition nobody refers to. */

import type { Root, Text } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';

/** Exact unless the text holds an escape or a line's end before the place. */
function placeInText(node: Text, offset: number, length: number): Position | undefined {
  const { position, value } = node;
  if (!position || value.slice(0, offset).includes('\n')) return position;
  const { line, column } = position.start;
  return { start: { line, column: column + offset }, end: { line, column: column + offset + length } };
}

export function checkFootnotes() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, 'footnoteReference', ({ identifier }) => {
      used.add(identifier);
    });
    const defined = new Set<string>();
    visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
      const name = `[^${label ?? identifier}]`;
      const message = defined.has(identifier)
        ? `脚注 ${name} 定义了两次，只用第一次的。`
        : used.has(identifier)
          ? undefined
          : `脚注 ${name} 没有人引用，页上看不到它。`;
      defined.add(identifier);
      if (message)
        tell(
          file,
          'footnote-is-referenced',
          position?.start,
          message,
          `在正文里写 ${name}，或者删掉这一条。`,
        );
    });
    visit(tree, 'text', (node) => {
      for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const name = match[1] ?? '';
        const nearest = nearestWord(name, defined);
        tell(
          file,
          'footnote-is-defined',
          placeInText(node, match.index, match[0].length),
          `脚注 [^${name}] 没有定义。`,
          nearest ? `是不是 [^${nearest}]？` : `在文末写一行 [^${name}]: 内容。`,
        );
      }
    });
  };
}

/** Tells each footnote reference without a definition, which GFM leaves behind as text, and each definition nobody refers to. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearestWord } from '../../report/nearest-word.ts';
import { tell } from '../../report/tell.ts';
import { placeInSource } from '../place-in-source.ts';
import { visit } from '../walk.ts';

export function checkFootnotes() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const used = new Set<string>();
    visit(tree, 'footnoteReference', ({ identifier }) => {
      used.add(identifier);
    });
    const defined = new Set<string>();
    visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
      const name = `[^${label ?? identifier}]`;
      if (defined.has(identifier)) {
        const message = `脚注 ${name} 定义了两次，只用第一次的。`;
        tell(file, 'footnote-is-referenced', position?.start, message, '给它换个名字，或者删掉这一条。');
      } else if (!used.has(identifier)) {
        const message = `脚注 ${name} 没有人引用，页上看不到它。`;
        tell(
          file,
          'footnote-is-referenced',
          position?.start,
          message,
          `在正文里写 ${name}，或者删掉这一条。`,
        );
      }
      defined.add(identifier);
    });
    visit(tree, 'text', (node) => {
      for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const name = match[1] ?? '';
        const place = placeInSource(node, match.index, match[0].length, source);
        if (place === 'escaped') continue;
        const nearest = nearestWord(name, defined);
        tell(
          file,
          'footnote-is-defined',
          place ?? node.position,
          `脚注 [^${name}] 没有定义。`,
          nearest ? `是不是 [^${nearest}]？` : `在文末写一行 [^${name}]: 内容。`,
        );
      }
    });
  };
}

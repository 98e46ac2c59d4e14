/** Shows the cells that a row has beyond its table's head, which GFM drops without a word, and tells where they are. */

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';

export function fitTableRows() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', (table) => {
      const columns = table.align?.length ?? 0;
      let widest = columns;
      for (const row of table.children) {
        const extra = row.children.length - columns;
        if (extra <= 0) continue;
        widest = Math.max(widest, row.children.length);
        const message = `这一行有 ${row.children.length} 格，表头只有 ${columns} 格。`;
        const advice = '给表头添上一格；文字、代码和公式里的竖线写成 \\|。';
        tell(file, 'table-row-fits', row.children[columns]?.position ?? row.position, message, advice);
      }
      table.align = [...(table.align ?? []), ...Array<null>(widest - columns).fill(null)];
    });
  };
}

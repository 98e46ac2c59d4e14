/** What the program itself brings to every site: its scripts, its style sheets, its words, its fonts; worked out once for each program. */

import type { Shelf } from '../cache/shelf.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Site } from '../model/site.ts';
import type { Styles } from '../model/styles.ts';
import type { TemplateWords } from '../model/template-words.ts';
import type { FontStock } from '../subset/font-stock.ts';

export interface OwnFiles {
  /** A hash of it. */
  readonly program: string;
  readonly scripts: Site['scripts'];
  readonly files: readonly OutputFile[];
  readonly styles: Styles;
  readonly words: TemplateWords;
  readonly stock: FontStock;
}

export async function ownFiles(shelf: Shelf, program: string, last?: OwnFiles): Promise<OwnFiles> {
  if (last?.program === program) return last;
  // Fonts are pressed by what Node brings.
  const name = `own/${program}-${process.version}`;
  const known = shelf.take(name);
  if (known) return JSON.parse(known.toString());
  // These load compilers that few builds need.
  const [{ readScripts }, { readStyles }, { readTemplateWords }, { fontStock }] = await Promise.all([
    import('../read/read-scripts.ts'),
    import('../read/read-styles.ts'),
    import('../read/read-template-words.ts'),
    import('../subset/font-stock.ts'),
  ]);
  const [scripts, styles, words, stock] = await Promise.all([
    readScripts(),
    readStyles(),
    readTemplateWords(),
    fontStock(),
  ]);
  const own = { program, ...scripts, styles, words, stock };
  shelf.put(name, JSON.stringify(own));
  return own;
}

/** What the program itself brings to every site: its scripts, its style sheets, its words, its fonts; worked out once for each program. */

import type { Shelf } from '../cache/shelf.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Site } from '../model/site.ts';
import type { Styles } from '../model/styles.ts';
import type { TemplateWords } from '../model/template-words.ts';
import type { ProgramId } from '../read/program-id.ts';
import type { FontStock } from '../subset/font-stock.ts';

export interface OwnFiles {
  readonly program: ProgramId;
  readonly scripts: Site['scripts'];
  readonly files: readonly OutputFile[];
  readonly styles: Styles;
  readonly words: TemplateWords;
  readonly stock: FontStock;
}

/** @param last of what another program brought, it keeps what nobody has touched */
export async function ownFiles(shelf: Shelf, program: ProgramId, last?: OwnFiles): Promise<OwnFiles> {
  if (last?.program.whole === program.whole) return last;
  const engine = last?.program.engine === program.engine ? last : undefined;
  const sheets = last?.program.sheets === program.sheets ? last : undefined;
  // Fonts are pressed by what Node brings.
  const name = `own/${program.whole}-${process.version}`;
  const known = shelf.take(name);
  if (known) {
    const brought: OwnFiles = JSON.parse(known.toString());
    return engine ? { ...brought, stock: engine.stock } : brought;
  }
  // These load compilers that few builds need.
  const [{ readScripts }, { readStyles }, { readTemplateWords }, { fontStock }] = await Promise.all([
    import('../read/read-scripts.ts'),
    import('../read/read-styles.ts'),
    import('../read/read-template-words.ts'),
    import('../subset/font-stock.ts'),
  ]);
  const [{ scripts, files }, styles, words, stock] = await Promise.all([
    engine ?? readScripts(),
    sheets?.styles ?? readStyles(),
    readTemplateWords(),
    engine?.stock ?? fontStock(),
  ]);
  const own = { program, scripts, files, styles, words, stock };
  shelf.put(name, JSON.stringify(own));
  return own;
}

/** What the program itself brings to every site: its scripts, its style sheets, its words; worked out once for each program. */

import type { Shelf } from '../cache/shelf.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Site } from '../model/site.ts';
import type { Styles } from '../model/styles.ts';
import type { TemplateWords } from '../model/template-words.ts';

export interface OwnFiles {
  readonly scripts: Site['scripts'];
  readonly files: readonly OutputFile[];
  readonly styles: Styles;
  readonly words: TemplateWords;
}

/** @param program a hash of it */
export async function ownFiles(shelf: Shelf, program: string): Promise<OwnFiles> {
  const name = `own/${program}`;
  const known = shelf.take(name);
  if (known) return JSON.parse(new TextDecoder().decode(known));
  // These load compilers that few builds need.
  const [{ readScripts }, { readStyles }, { readTemplateWords }] = await Promise.all([
    import('../read/read-scripts.ts'),
    import('../read/read-styles.ts'),
    import('../read/read-template-words.ts'),
  ]);
  const [scripts, styles, words] = await Promise.all([readScripts(), readStyles(), readTemplateWords()]);
  const own = { ...scripts, styles, words };
  shelf.put(name, JSON.stringify(own));
  return own;
}

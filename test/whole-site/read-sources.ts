/** A folder of notes as its tests see it: what each Markdown file says, read without the program. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface NoteSource {
  /** Path from the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Without drafts, which are not published. */
export async function readSources(contentDir: string): Promise<NoteSource[]> {
  const names = await readdir(contentDir, { recursive: true, encoding: 'utf8' });
  const sources: NoteSource[] = [];
  for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
    const text = await readFile(path.join(contentDir, name), 'utf8');
    if (!/^draft: true$/m.test(text)) sources.push({ file: name.replaceAll(path.sep, '/'), text });
  }
  return sources;
}

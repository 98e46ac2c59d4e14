/** The site as just made → the next edition to show; what has errors stays as it was when it had none. */

import type { Made } from '../build.ts';
import type { OutputFile } from '../model/output-file.ts';
import { configFile } from '../read/read-config.ts';

export interface Edition {
  /** By path in the output folder. A page is drawn when its body is read. */
  readonly files: ReadonlyMap<string, OutputFile>;
  /** Path that the site lives under, not encoded. */
  readonly base: string;
  /** It was made with a site.yaml without errors. */
  readonly isConfigured: boolean;
  /** Where the page of each note stands that had no errors, by the note's file. */
  readonly goodPages: ReadonlyMap<string, string>;
}

export const emptyEdition: Edition = {
  files: new Map(),
  base: '/',
  isConfigured: false,
  goodPages: new Map(),
};

/**
 * Without errors it is what a build would write. A build with errors writes nothing, but an author at work on one note
 * should not have to mend another one first; so only the page of the note with errors stays.
 */
export function nextEdition(last: Edition, { site, problems }: Made, made: readonly OutputFile[]): Edition {
  const wrong = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  const isConfigured = !wrong.has(configFile);
  // Every page draws from it.
  if (last.isConfigured && !isConfigured) return last;

  const files = new Map(made.map((file) => [file.path, file]));
  const goodPages = new Map(
    site.notes
      .filter(({ file }) => !wrong.has(file))
      .map(({ file, url }) => [file, `${url.slice(1)}index.html`]),
  );
  for (const file of wrong) {
    const path = last.goodPages.get(file);
    const page = path === undefined ? undefined : last.files.get(path);
    if (path === undefined || page === undefined) continue;
    files.set(path, page);
    goodPages.set(file, path);
  }
  // A page that stays needs the images and sheets that it had.
  if (wrong.size > 0) {
    for (const [path, file] of last.files)
      if (path.startsWith('assets/') && !files.has(path)) files.set(path, file);
  }
  return { files, base: site.config.base, isConfigured, goodPages };
}

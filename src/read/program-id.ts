/** What this program is, as hashes of all that shapes what it makes: its own sources, and the packages that it is made with. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProgramId {
  /** Of what makes a note. */
  readonly notes: string;
  /** Of everything but the templates. */
  readonly engine: string;
  /** Of everything but the templates that are no style sheets. */
  readonly sheets: string;
  /** Of everything. */
  readonly whole: string;
}

/** Written in when the program is bundled; its sources need not be read then. */
declare const bundledProgram: ProgramId | undefined;

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What notes never meet. */
const beyondNotes = /^(?:templates|src\/(?:audit|build|cli|client|dev|relate|render|subset|write))\b/;

export function programId(): ProgramId {
  if (typeof bundledProgram !== 'undefined') return bundledProgram;
  const lines = ['package-lock.json', ...filesIn('src'), ...filesIn('templates')].map((file) => ({
    file,
    line: `${file} ${sha256(readFileSync(join(project, file)))}\n`,
  }));
  const hashOf = (shapes: (file: string) => boolean): string =>
    sha256(
      lines
        .filter(({ file }) => shapes(file))
        .map(({ line }) => line)
        .join(''),
    );
  const isTemplate = (file: string): boolean => file.startsWith('templates/');
  return {
    notes: hashOf((file) => !beyondNotes.test(file)),
    engine: hashOf((file) => !isTemplate(file)),
    sheets: hashOf((file) => !isTemplate(file) || file.endsWith('.css')),
    whole: hashOf(() => true),
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/'))
    .sort();

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

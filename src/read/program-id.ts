/** What this program is, as hashes of all that shapes what it makes: its own sources, and the packages that it is made with. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProgramId {
  /** Of what makes a note. */
  readonly notes: string;
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
  const notes = createHash('sha256');
  const whole = createHash('sha256');
  for (const file of ['package-lock.json', ...filesIn('src'), ...filesIn('templates')]) {
    const line = `${file} ${sha256(readFileSync(join(project, file)))}\n`;
    whole.update(line);
    if (!beyondNotes.test(file)) notes.update(line);
  }
  return { notes: notes.digest('hex'), whole: whole.digest('hex') };
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/'))
    .sort();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

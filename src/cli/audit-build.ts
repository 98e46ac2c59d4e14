/** Watches a build for its report: the notes as they lie on the disk, the pages as they are written, the time of each note. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { auditNote } from '../audit/audit-note.ts';
import type { NoteAudit } from '../audit/figures.ts';
import { printAudit, type Timing } from '../audit/print-audit.ts';
import { byCodePoint } from '../model/by-code-point.ts';
import { joinPieces } from '../model/join-pieces.ts';
import type { Output } from '../model/output.ts';
import type { Pieces } from '../model/pieces.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from '../read/decode-text.ts';
import type { Progress } from '../report/progress.ts';

export interface Watch {
  /** The output, which remembers the pages that it is given. */
  readonly output: Output;
  /** The progress, which takes the time between two notes. */
  readonly progress: Progress;
  /** @param noteFiles the file of each note → the path of its page */
  report(noteFiles: ReadonlyMap<string, string>, problems: readonly Problem[]): Promise<string>;
}

export function auditBuild(contentDir: string, output: Output, progress: Progress): Watch {
  const pages = new Map<string, string>();
  const timings: Timing[] = [];
  // Of the processor, so that other programs at work make no difference.
  const now = (): number => process.cpuUsage().user / 1000;
  let last = now();
  return {
    output: {
      publish(files, signal, written, last) {
        const watched = files.map((file) => {
          const { path, body } = file;
          if (typeof body !== 'object' || !('draw' in body)) return file;
          const draw = (): Pieces => {
            const html = body.draw();
            pages.set(path, joinPieces(html).toString());
            return html;
          };
          // Even those that stay as they are.
          return { path, body: { draw, isAsBefore: false } };
        });
        return output.publish(watched, signal, written, last);
      },
      close: () => output.close(),
    },
    progress: {
      stage(name, total) {
        last = now();
        progress.stage(name, total);
      },
      step(file) {
        if (file !== undefined) timings.push({ file, milliseconds: now() - last });
        last = now();
        progress.step(file);
      },
    },
    async report(noteFiles, problems) {
      const audits: NoteAudit[] = [];
      for (const file of await noteNames(contentDir)) {
        const { text } = decodeText(await readFile(path.join(contentDir, file)), file);
        const page = noteFiles.get(file);
        const html = page === undefined ? undefined : pages.get(page);
        audits.push(
          auditNote(
            file,
            text,
            html,
            problems.filter(({ place }) => place.file === file),
          ),
        );
      }
      return printAudit(audits, timings);
    },
  };
}

/** Every Markdown file below a folder, hidden folders and installed packages aside. */
async function noteNames(contentDir: string): Promise<string[]> {
  // A folder that is not there has been told already.
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) =>
      path.relative(contentDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .filter((file) => !/(?:^|\/)(?:\.|node_modules\/)/.test(file))
    .sort(byCodePoint);
}

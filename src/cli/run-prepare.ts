/** `prepare`: makes what every build needs, and builds a notebook of its own, so that V8 has compiled the program once. */

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layInStock } from '../build/bring-stock.ts';
import { folders } from '../build/folders.ts';
import { rehearsal } from '../compile/rehearsal.ts';
import { bundle } from '../model/bundle.ts';
import { programId } from '../read/program-id.ts';
import { type ExitCode, exitCode } from './exit-code.ts';

export async function runPrepare(signal: AbortSignal): Promise<ExitCode> {
  await layInStock(folders.cache, programId());
  if (!bundle) return exitCode.fine;
  const { runBuild } = await import('./run-build.ts');
  const folder = await mkdtemp(join(tmpdir(), 'zhaji-'));
  const [content, out, cache] = [join(folder, 'notes'), join(folder, 'site'), join(folder, 'cache')];
  const flags = { content, out, cache: { folder: cache }, drafts: false, report: false, host: '' };
  try {
    await mkdir(content);
    await writeFile(join(content, 'b.md'), rehearsal);
    // All of it, then what an edit touches.
    for (const text of [rehearsal, rehearsal.replace('引文', '另一句')]) {
      await writeFile(join(content, 'a.md'), text);
      await runBuild({ ...flags, format: 'text' }, true, signal);
    }
    // What real notes need beside that is kept as well, when they are there.
    for (const name of await readdir(bundle.folder))
      if (name.startsWith('kept-')) await rm(join(bundle.folder, name));
    return exitCode.fine;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

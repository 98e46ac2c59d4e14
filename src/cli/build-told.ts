/** A build with its progress shown, and with its report when one is asked for. */

import type { BuildOptions } from '../build/build-options.ts';
import type { BuildResult } from '../build.ts';
import { build } from '../build.ts';
import type { Shelf } from '../cache/shelf.ts';
import { bundle } from '../model/bundle.ts';
import { plainProgress } from '../report/plain-progress.ts';
import { terminalProgress } from '../report/terminal-progress.ts';
import { nowhere } from '../write/nowhere.ts';
import { openOutput } from '../write/open-output.ts';
import { interrupted } from './interruption.ts';
import type { Flags } from './parse-arguments.ts';

export async function buildTold(
  options: BuildOptions,
  flags: Flags,
  writes: boolean,
  signal: AbortSignal,
  shelf: Shelf,
): Promise<BuildResult & { readonly report: string }> {
  const output = writes ? await openOutput(flags.out) : nowhere;
  const live = process.stderr.isTTY ? terminalProgress(process.stderr) : undefined;
  const progress = live ?? plainProgress((text) => process.stderr.write(text));
  try {
    const watch = flags.report
      ? (await import('./audit-build.ts')).auditBuild(options.contentDir, output, progress)
      : undefined;
    const asked = { ...options, ...(watch && { isWhole: true }) };
    const building = build(asked, watch?.output ?? output, watch?.progress ?? progress, signal, shelf);
    const result = await Promise.race([building, interrupted(signal)]);
    const report = watch ? await watch.report(result.noteFiles, result.problems) : '';
    bundle?.keepCompiled(result.isRetouched ? 'retouch' : 'whole');
    return { ...result, report: report && `${report}\n` };
  } finally {
    live?.end();
    await output.close();
  }
}

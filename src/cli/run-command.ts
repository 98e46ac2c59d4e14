/** Does what is asked for; heavy modules are loaded only by the command that needs them. */

import { relative, resolve } from 'node:path';
import { isCommand } from './commands.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { helpText } from './help-text.ts';
import type { Request } from './parse-arguments.ts';
import { printMistakes } from './print-mistakes.ts';
import { programVersion } from './program-version.ts';

/** @param signal asks for an early end; the signal's reason is thrown then */
export async function runCommand(
  { command, flags, operands }: Request,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [first = '', ...rest] = operands;
  switch (command) {
    case 'build':
    case 'check': {
      const { runBuild } = await import('./run-build.ts');
      return runBuild(flags, command === 'build', signal);
    }
    case 'dev': {
      const { runDev } = await import('./run-server.ts');
      return runDev(flags, signal);
    }
    case 'preview': {
      const { runPreview } = await import('./run-server.ts');
      return runPreview(flags, signal);
    }
    case 'new': {
      const { newNote } = await import('./new-note.ts');
      const contentDir = resolve(flags.content);
      const made = await newNote({ contentDir, path: first, title: rest.join(' '), now: new Date() });
      if ('mistake' in made) {
        process.stderr.write(printMistakes([made.mistake]));
        return exitCode.wrongUsage;
      }
      process.stdout.write(`${relative('.', made.file)}\n`);
      return exitCode.fine;
    }
    case 'prepare': {
      const { runPrepare } = await import('./run-prepare.ts');
      return runPrepare(signal);
    }
    case 'help':
      process.stdout.write(helpText(isCommand(first) ? first : undefined));
      return exitCode.fine;
    case 'version':
      process.stdout.write(`${await programVersion()}\n`);
      return exitCode.fine;
  }
}

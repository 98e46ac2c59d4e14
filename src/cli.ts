/** The program: words of the command line in, an exit code out. */

import { exitCode } from './cli/exit-code.ts';
import { interruption } from './cli/interruption.ts';
import { parseArguments } from './cli/parse-arguments.ts';
import { printFault } from './cli/print-fault.ts';
import { printMistakes } from './cli/print-mistakes.ts';
import { runCommand } from './cli/run-command.ts';
import { Obstacle } from './report/obstacle.ts';

const words = process.argv.slice(2);
const signal = interruption();

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => process.exit());

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

void run();

async function run(): Promise<void> {
  const parsed = parseArguments(words, process.env);
  if ('mistakes' in parsed) {
    process.stderr.write(printMistakes(parsed.mistakes));
    process.exitCode = exitCode.wrongUsage;
    return;
  }
  try {
    process.exitCode = await runCommand(parsed.request, signal);
  } catch (error) {
    await fail(error);
  }
}

async function fail(error: unknown): Promise<void> {
  if (signal.aborted) {
    process.stderr.write('已中断。\n');
    // What was interrupted may still be at work.
    process.exit(exitCode.interrupted);
  }
  if (Obstacle.is(error)) {
    process.stderr.write(
      printMistakes([{ message: error.message, ...(error.advice && { advice: error.advice }) }]),
    );
    process.exit(exitCode.failed);
  }
  process.stderr.write(await printFault(error, words));
  process.exit(exitCode.fault);
}

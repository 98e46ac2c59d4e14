/** What the program's exit code says; a script may rely on it. */

export const exitCode = {
  fine: 0,
  /** The notebook has errors, all of them printed; or something outside stands in the way. */
  failed: 1,
  wrongUsage: 2,
  /** A fault of our own: EX_SOFTWARE of sysexits.h. */
  fault: 70,
  /** 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

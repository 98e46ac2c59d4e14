/** A signal that is given when the author interrupts the program; a second interrupt kills it at once. */

export function interruption(): AbortSignal {
  const controller = new AbortController();
  // `once` brings back the default, which is to die.
  const give = (): void => controller.abort();
  process.once('SIGINT', give);
  process.once('SIGTERM', give);
  return controller.signal;
}

/** Fails when the signal is given, also while somebody who does not look at it still works. */
export function interrupted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = (): void => reject(signal.reason);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}

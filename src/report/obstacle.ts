/** What stands in the way and is neither the notebook's fault nor ours: a full disk, a held lock, a busy port. */

export class Obstacle extends Error {
  override readonly name = 'Obstacle';
  /** What to do about it, in a sentence. */
  readonly advice: string | undefined;

  constructor(message: string, advice?: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }

  /** By its name, for each script of the bundled program has a class of its own. */
  static is(error: unknown): error is Obstacle {
    return error instanceof Error && error.name === 'Obstacle';
  }
}

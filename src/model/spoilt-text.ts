/** The text of a note that was in the cache is gone, so the note must be made anew. */

export class SpoiltText extends Error {
  override readonly name = 'SpoiltText';

  /** By its name, for the preview loads the program anew. */
  static is(error: unknown): error is SpoiltText {
    return error instanceof Error && error.name === 'SpoiltText';
  }
}

/** The text of a note that was in the cache is gone, so the note must be made anew. */

export class SpoiltText extends Error {}

/** The drawing or picture that stands beside a note's card: `thumbnail.svg`, or the like, in the note's own folder. */

const extensions = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif'];

/** @returns those that are there, the first being meant */
export function thumbnailsOf(note: string, isThere: (file: string) => boolean): string[] {
  const start = `${note.slice(0, note.lastIndexOf('/') + 1)}thumbnail.`;
  return extensions.filter((extension) => isThere(start + extension)).map((extension) => start + extension);
}

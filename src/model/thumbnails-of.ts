/** The drawing or picture that stands beside a note's card: `thumbnail.svg`, or the like, in the note's own folder. */

const extensions = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif'];

/** @returns what it may be called, the first that is there being meant */
export function thumbnailsOf(note: string): string[] {
  const folder = note.replace(/[^/]*$/, '');
  return extensions.map((extension) => `${folder}thumbnail.${extension}`);
}

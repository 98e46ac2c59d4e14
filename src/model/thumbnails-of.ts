/** The drawing that stands beside a note's card: `thumbnail.svg` in the note's own folder. */

export function thumbnailOf(file: string): string {
  return file.replace(/[^/]*$/, 'thumbnail.svg');
}

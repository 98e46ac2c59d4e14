/** What stands before an offset on its line: at most 500 characters, for no marks of quotes and lists are longer. */

export function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 500), offset);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

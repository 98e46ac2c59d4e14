/** The language of a code block as authors write it (`Python3`, `.py`, `js=1`, `rust,ignore`) → its name alone. */

/** @returns `text` when none is written */
export function codeLanguage(written: string): string {
  const [word = ''] = written
    .toLowerCase()
    .replace(/^[{.\s]+/, '')
    .split(/[=,:;{}()\s]/);
  return word === '' ? 'text' : word;
}

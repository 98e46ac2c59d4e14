/** How many formulas a note of the test sites holds, counted in its source without the program's parser. */

/** @param markdown of a note whose `$` are all delimiters, save those in code */
export function countFormulas(markdown: string): number {
  const prose = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^( *)(```|~~~)[\s\S]*?\n\1\2 *$/gm, '')
    .replace(/`[^`\n]+`/g, '');
  return (prose.match(/\$\$[\s\S]+?\$\$|\$[^$]+\$/g) ?? []).length;
}

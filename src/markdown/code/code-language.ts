/** The language of a code block as authors write it (`Python3`, `.py`, `js=1`, `rust,ignore`) → a name that a highlighter may know. */

/** What other highlighters and editors call them. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    python: 'python2 python3 py2 py3 ipython ipython3 pycon',
    bash: 'terminal bash-session',
    bat: 'cmd dos',
    cpp: 'c++11 c++14 c++17 c++20 cplusplus',
    javascript: 'node nodejs',
    go: 'golang',
    asm: 'assembly assembler x86asm x86 nasm',
    'objective-c': 'objectivec',
    ini: 'conf config cfg',
    make: 'kbuild mk',
    tex: 'mathjax',
    html: 'markup htm',
    docker: 'dockerfile',
    text: 'gdb txt plain plaintext none output result log ascii pseudo pseudocode ansi raw',
  }).flatMap(([name, others]) => others.split(' ').map((other): [string, string] => [other, name])),
);

/** @returns `text` when none is written */
export function codeLanguage(written: string): string {
  const [word = ''] = written
    .toLowerCase()
    .replace(/^[{.\s]+/, '')
    .split(/[=,:;{}()\s]/);
  return word === '' ? 'text' : (aliases.get(word) ?? word);
}

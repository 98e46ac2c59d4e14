/** Whether a name is no part of a notebook: hidden files, `.obsidian`, `.git`, installed packages. */

export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

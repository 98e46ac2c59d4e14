/** How a wikilink is written as a link's target: the name, and the folder that it is looked for in first. */

export interface WikiName {
  /** Folder of the note that the link stands in, from the content folder; empty at its root. */
  readonly folder: string;
  /** What stood in the brackets: a path, a file's name, a title or an alias. */
  readonly name: string;
}

/** @returns `detection/[[detr]]`, which no path looks like */
export const wikiTarget = ({ folder, name }: WikiName): string => `${folder}${folder && '/'}[[${name}]]`;

/** @returns nothing for an ordinary path */
export function readWikiTarget(target: string): WikiName | undefined {
  const [, folder = '', name] = /^(?:(.*)\/)?\[\[([^\]]*)\]\]$/s.exec(target) ?? [];
  return name === undefined ? undefined : { folder, name };
}

/** Parts under names, again and again → each is told when it comes and when it goes, so that what is counted over thousands need not be counted anew. */

/** @param tell may be told of the same part again, and does then what it did, or undoes it */
export function follow<Part>(
  tell: (part: Part, by: 1 | -1) => void,
): (parts: ReadonlyMap<string, Part>) => void {
  let before: ReadonlyMap<string, Part> = new Map();
  return (parts) => {
    for (const [name, part] of before) if (parts.get(name) !== part) tell(part, -1);
    for (const [name, part] of parts) if (before.get(name) !== part) tell(part, 1);
    before = parts;
  };
}

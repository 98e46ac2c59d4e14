/** A list of parts, again and again → each part is told when it comes and when it goes, so that what is counted over thousands need not be counted anew. */

/** @param tell may be told of the same part again, and does then what it did, or undoes it */
export function follow<Part extends object>(
  tell: (part: Part, by: 1 | -1) => void,
): (parts: readonly Part[]) => void {
  let before: readonly Part[] = [];
  return (parts) => {
    // A part that only moves goes, and comes.
    for (let i = 0; i < Math.max(before.length, parts.length); i++) {
      const [old, part] = [before[i], parts[i]];
      if (old === part) continue;
      if (old) tell(old, -1);
      if (part) tell(part, 1);
    }
    before = parts;
  };
}

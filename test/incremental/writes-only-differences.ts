/** Whether a build leaves the files of the site alone that hold what they should. */

export const writesOnlyDifferences: boolean = false;

/** What stands between the marks of a formula → its TeX, without the note's indentation. */

/** TeX skips white space at the start of a line. */
export const tidyTex = (written: string): string => written.trim().replace(/[ \t]*(\r\n|\r|\n)[ \t]*/g, '\n');

/** What a formula is remembered by: all that shapes how it is drawn. */

/** Its source, and how it is to stand. */
export const formulaName = (tex: string, display: boolean): string =>
  `${display ? 'display' : 'inline'} ${tex}`;

/** @param scope the macros that it may use, as JSON */
export const formulaKey = (scope: string, name: string): string => `${scope} ${name}`;

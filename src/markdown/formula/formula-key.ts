/** What a formula is remembered by: all that shapes how it is drawn. */

/** @param scope the macros that it may use, as JSON */
export const formulaKey = (scope: string, tex: string, display: boolean): string =>
  `${display ? 'display' : 'inline'} ${scope} ${tex}`;

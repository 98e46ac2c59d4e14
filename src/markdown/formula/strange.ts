/** Thrown at what KaTeX seldom draws, and of which only a parser of HTML can tell what comes out. */

export class Strange extends Error {}

/** The address of an element of the same page. */

/** @returns the id after a `#`; letters and digits of any script stand as they are: https://url.spec.whatwg.org/#url-code-points */
export const anchorHref = (id: string): string =>
  `#${id.replace(/[^\p{L}\p{M}\p{N}:]+/gu, (part) => encodeURIComponent(part).replaceAll("'", '%27'))}`;

/** An edit to the tied notebook, and the pages of its site that it changes. */

export interface Edge {
  readonly edit: string;
  /** Files by path: what they become, or nothing when they go. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined | ((before: string) => string)>>;
  /** Files of the site that are other than before, or new, or gone. */
  readonly changes: readonly string[];
  /** Style sheets are other ones, and with them all pages: it would hide whatever else ties them. */
  readonly restyles?: true;
}

/** A page by its address. */
export const page = (address: string): string => `${address}/index.html`;

/** Part of a text → the same with another in its place; it has to be there. */
export const instead =
  (part: string, other: string) =>
  (text: string): string => {
    if (!text.includes(part)) throw new Error(`there is no ${part}`);
    return text.split(part).join(other);
  };

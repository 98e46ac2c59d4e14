/** Marks that stand for holes while a note is still a tree; noncharacters, which no note may hold. */

// https://www.unicode.org/faq/private_use.html#noncharacters
const open = '\uFDD0';
const close = '\uFDD1';

/** The space makes an attribute that holds one be quoted, so that whatever fills the hole stays inside. */
export const sentinel = (index: number): string => `${open} ${index}${close}`;

/** @returns text and hole numbers in turn, beginning with text */
export const splitAtSentinels = (html: string): readonly string[] => html.split(/\uFDD0 (\d+)\uFDD1/);

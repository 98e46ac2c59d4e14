/** The Han of a text and nothing else. */

export const hanIn = (text: string): string => text.replace(/[^\p{Script=Han}]+/gu, '');

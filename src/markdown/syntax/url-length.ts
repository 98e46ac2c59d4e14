/** How much of a text is the address that it begins with, by the rules of GFM, or 0: trailing marks are the sentence's. */

/** `www.` belongs to the domain, `https://` does not. */
const opening = /^(?:https?:\/\/(?=[\p{L}\p{N}])|(?=www\.[\p{L}\p{N}]))([\p{L}\p{N}_.-]+)/iu;

const trailing = new Set(Array.from('?!.,:;*_~\'"'));

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** @see https://github.github.com/gfm/#extended-autolink-path-validation */
function trimmed(text: string): number {
  let end = text.length;
  let surplus = count(text, ')') - count(text, '(');
  for (;;) {
    const last = text[end - 1] ?? '';
    const entity = last === ';' ? /&[a-zA-Z]{1,40};$/.exec(text.slice(Math.max(0, end - 42), end)) : null;
    if (entity) end -= entity[0].length;
    else if (trailing.has(last)) end--;
    else if (last === ')' && surplus > 0) {
      surplus--;
      end--;
    } else return end;
  }
}

/** @param text ends where a space, a `<` or Chinese follows */
export function urlLength(text: string): number {
  const [whole = '', domain = ''] = opening.exec(text) ?? [];
  const segments = domain.replace(/[._]+$/, '').split('.');
  if (segments.slice(-2).some((segment) => segment.includes('_')) || segments.join('') === '') return 0;
  const length = trimmed(text);
  return length >= whole.length - domain.length + 1 ? length : 0;
}

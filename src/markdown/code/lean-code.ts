/** Code as shiki draws it, every token with its colours → the same picture: plain text is text, a colour is a class (code.css). */

import type { Element, ElementContent } from 'hast';

/** What `.shiki code` is drawn in, in light and in dark. */
export const PLAIN = '#0E1116, #F0F3F6';
/** Colours that the themes give in most languages; a rarer one stays with its token. */
export const inks: ReadonlyMap<string, string> = new Map([
  ['#545d68, #BDC4CC', 'comment'],
  ['#A0111F, #FF9492', 'keyword'],
  ['#023B95, #91CBFF', 'constant'],
  ['#702C00, #FFB757', 'name'],
  ['#622CBC, #DBB7FF', 'function'],
  ['#024C1A, #72F088', 'markup'],
  ['#032563, #ADDCFF', 'string'],
]);

/** Nothing for a token that has more than a colour; an empty one in a language without colours. */
function colorsOf({ properties: { style, ...others } }: Element): string | undefined {
  if (Object.keys(others).length > 0) return undefined;
  return style === '' ? '' : /^color:light-dark\(([^()]*)\)$/.exec(String(style))?.[1];
}

function leanToken(token: ElementContent): ElementContent[] {
  if (token.type !== 'element') return [token];
  const colors = colorsOf(token);
  if (colors === PLAIN || colors === '') return token.children;
  const ink = inks.get(colors ?? '');
  return [ink === undefined ? token : { ...token, properties: { className: [ink] } }];
}

/** @param counted the style sheet numbers the lines */
export function leanCode(code: Element, counted: boolean): void {
  const marked = code.children.some((line) => line.type === 'element' && line.properties.class !== 'line');
  code.children = code.children.flatMap((line) => {
    if (line.type !== 'element') return [line];
    const children = line.children.flatMap(leanToken);
    // Only what is marked or numbered needs an element for each line.
    return marked || counted ? [{ ...line, children }] : children;
  });
}

/** KaTeX's style sheet → the rules of it that the formulas of the site can meet, which is less than half. */

import { transform } from 'lightningcss';

/** Around every formula. */
const always = ['katex', 'katex-display', 'katex-error', 'katex-html', 'katex-mathml'];

/** @param used classes inside formulas */
export function trimSheet(css: string, used: Iterable<string>): string {
  const known = new Set([...always, ...used]);
  const { code } = transform({
    filename: 'math.css',
    code: new TextEncoder().encode(css),
    minify: true,
    visitor: {
      Rule: {
        style(rule) {
          const isMet = rule.value.selectors.some((selector) =>
            selector.every((part) => part.type !== 'class' || known.has(part.name)),
          );
          // A rule that is given back is read anew, which lightningcss cannot do with every one of its own.
          return isMet ? undefined : [];
        },
      },
    },
  });
  return new TextDecoder().decode(code);
}

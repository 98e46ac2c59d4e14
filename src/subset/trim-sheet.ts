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
          const met = rule.value.selectors.filter((selector) =>
            selector.every((part) => part.type !== 'class' || known.has(part.name)),
          );
          return met.length > 0 ? { ...rule, value: { ...rule.value, selectors: met } } : [];
        },
      },
    },
  });
  return new TextDecoder().decode(code);
}

/** Compiles regular expressions once for all grammars that have them: JavaScript stands in HTML, in Markdown, in Vue. */

import type { PatternScanner, RegexEngine } from 'shiki';

/** @param engine which takes longer to compile some grammars than to colour all of a notebook's code by them */
export function shareScanners(engine: RegexEngine): RegexEngine {
  const shared = new Map<string, { readonly scanner: PatternScanner; users: number }>();
  return {
    createString: engine.createString,
    createScanner(patterns) {
      const key = patterns
        .map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source))
        .join('\0');
      const known = shared.get(key) ?? { scanner: engine.createScanner(patterns), users: 0 };
      shared.set(key, known);
      known.users++;
      return {
        findNextMatchSync: (...given) => known.scanner.findNextMatchSync(...given),
        // A rule that ends as it began drops its own with every new beginning.
        dispose() {
          known.users--;
          if (known.users > 0) return;
          shared.delete(key);
          known.scanner.dispose?.();
        },
      };
    },
  };
}

import { createHighlighter as createShiki } from 'shiki';
import { expect, test } from 'vitest';
import { readCodeMeta } from '../../../src/markdown/code/code-meta.ts';
import { drawNotations } from '../../../src/markdown/code/draw-notations.ts';
import { createHighlighter } from '../../../src/markdown/code/highlighter.ts';
import { pairColors, themes } from '../../../src/markdown/code/themes.ts';

const samples = {
  python:
    'import torch  # 张量\n\nclass A(nn.Module):\n    """说明"""\n    x: int = f"{1 + 2}" if True else None\n',
  typescript:
    'const a = <T,>(x: T): Map<string, T> => new Map([[`x`, x]]);\n// @ts-ignore\nenum B { C = /a+/u }',
  markdown: '# 一 `b`\n\n> **c** *d* ~~e~~\n\n- [f](g.md)\n\n```js\nlet h = 1;\n```\n',
  diff: '--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n',
  html: '<!-- a -->\n<p class="b" style="color: red">&amp;<script>let c = 1</script></p>\n',
  json: '{ "a": [1, true, null, "\\n"] }\n',
  bash: 'for f in *.md; do echo "$f" | sed \'s/a/b/\' >&2; done  # 每个\n',
  text: 'a  b\r\n\r\n<c> & d',
};

test('the two themes colour the same tokens, so one pass does for both', async () => {
  const highlighter = createHighlighter();
  for (const [language, code] of Object.entries(samples)) {
    const shiki = await createShiki({ themes: Object.values(themes), langs: [language] });
    for (const written of ['', '{1}', 'showLineNumbers=3 {2}']) {
      const meta = readCodeMeta(written, 9);
      // Both themes, one after the other, by way of a tree.
      expect(await highlighter.draw(code, language, meta)).toEqual({
        ...drawNotations(shiki, code, language, meta),
        text: code,
      });
    }
    shiki.dispose();
  }
});

test('themes that are not two palettes of one are refused', async () => {
  const shiki = await createShiki({ themes: ['github-light', 'nord'], langs: [] });
  expect(() => pairColors(shiki.getTheme('github-light'), shiki.getTheme('nord'))).toThrow();
});

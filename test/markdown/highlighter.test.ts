import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readCodeMeta } from '../../src/markdown/code-meta.ts';
import { createHighlighter } from '../../src/markdown/highlighter.ts';

test('a block is coloured the same whatever languages came before it', async () => {
  const code = '# 标题\n\n```python\nimport torch\n```\n';
  const draw = async (before: readonly string[]) => {
    const highlighter = await createHighlighter();
    for (const language of [...before, 'markdown']) await highlighter.load(language);
    return toHtml(highlighter.draw(code, 'markdown', readCodeMeta('', 5)));
  };
  expect(await draw(['python'])).toBe(await draw([]));
});

import { expect, test } from 'vitest';
import { readCodeMeta } from '../../../src/markdown/code/code-meta.ts';
import { createHighlighter } from '../../../src/markdown/code/highlighter.ts';

test('a block is coloured the same whatever languages came before it', async () => {
  const code = '# 标题\n\n```python\nimport torch\n```\n';
  const draw = async (before: readonly string[]) => {
    const highlighter = createHighlighter();
    for (const language of before) await highlighter.draw(code, language, readCodeMeta('', 5));
    return (await highlighter.draw(code, 'markdown', readCodeMeta('', 5))).html;
  };
  expect(await draw(['python'])).toBe(await draw([]));
});

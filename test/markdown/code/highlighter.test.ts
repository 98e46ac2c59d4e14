import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodeMeta } from '../../../src/markdown/code/code-meta.ts';
import { createHighlighter } from '../../../src/markdown/code/highlighter.ts';
import { languages } from '../../../src/markdown/code/languages.ts';

const samples = {
  http: 'POST / HTTP/1.1\nHost: a\n\n{ "a": [1, true] }\n',
  pgsql: 'CREATE FUNCTION f() AS $$\nimport torch\nfor i in range(3): print(i)\n$$ LANGUAGE plpython3u;\n',
  php: '<p><?php echo "a"; ?></p>',
  perl: 'print "a";\n__DATA__\n@@ a\n% my $x = 1;\n<p>',
  markdown: '# 标题\n\n```python\nimport torch\n```\n\n<b style="color: red">a</b>\n',
  html: '<style>a { color: red }</style><script>let a = <b>{1}</b>;</script>',
  jsx: 'const a = <p class="b">{c}</p>, d = css`a { color: red }`;',
  yaml: 'a: 1\nb: <%= c %>\n',
  python: 'import torch\n\n@a\nclass B(C):\n    x: int = f"{1 + 2}"  # 注\n',
  json: '{ "a": [1, true, null, "\\n"] } // 注',
  css: 'a { color: red }',
  bash: 'for f in *.md; do echo "$f"; done # 每个',
  text: 'a  b\n\n<c> & d',
};
const meta = readCodeMeta('', 9);

/** What a browser makes of the HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

test('a block is coloured the same whatever came before it', async () => {
  const highlighter = createHighlighter();
  const entries = Object.entries(samples);
  for (const [language, code] of [...entries, ...entries.toReversed()]) {
    const alone = await createHighlighter().draw(code, language, meta);
    expect(await highlighter.draw(code, language, meta)).toEqual(alone);
  }
});

test('code inside other code is coloured', async () => {
  const { html } = await createHighlighter().draw(samples.html, 'html', meta);
  expect(html).toContain('<span class=keyword>let</span>');
  expect(html).toContain('<span class=constant>color</span>');
});

describe('the text is never touched', () => {
  const highlighter = createHighlighter();
  const grammars = [...new Set(languages.values())];
  const all = Object.values(samples).join('\n');

  test.each(['', '{1,3} showLineNumbers'])('in no language: %s', { timeout: 60_000 }, async (written) => {
    for (const language of grammars) {
      const { html, text } = await highlighter.draw(all, language, readCodeMeta(written, 9));
      expect([language, text, textOf(html)]).toEqual([language, all, all]);
    }
  });

  test('whatever is written', { timeout: 60_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom(...all.split(/(?<=\s)/)),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    );
    const code = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...grammars), code, async (language, text) => {
        expect(textOf((await highlighter.draw(text, language, meta)).html)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('comments that mark', () => {
  /** The lines, as `classes|HTML`. */
  async function lines(code: string, language: string, written = ''): Promise<string[]> {
    const { html } = await createHighlighter().draw(code, language, readCodeMeta(written, 9));
    return html
      .replace(/^<pre[^>]*><code>|<\/code><\/pre>$/g, '')
      .split('\n')
      .map((line) => line.replace(/^<span class=(?:"line ([^"]*)"|line)>(.*)<\/span>$/, '$1|$2'));
  }

  test.each([
    ['x //[!code ++]', 'zig', ['diff add|x']],
    ['x  /* [!code --] */ y', 'zig', ['diff remove|x y']],
    ['x <!-- [!code hl] -->', 'text', ['highlighted|x']],
    ['x -- 说明 [!code highlight]', 'text', ['highlighted|x -- 说明']],
    ['{/* [!code focus] */}\nx', 'text', ['focused|x']],
    ['% [!code ++:2]\nx\ny\nz', 'text', ['diff add|x', 'diff add|y', '|z']],
    ['x ; [!code ++] [!code hl]\ny', 'text', ['diff add highlighted|x', '|y']],
    ['# [!code focus]\n# [!code ++]\nx\ny', 'text', ['focused diff add|x', '|y']],
    ['x # [!code ++:9]\ny', 'text', ['diff add|x', 'diff add|y']],
    ['[!code ++]', 'text', ['|[!code ++]']],
    ['"x" [!code ++]', 'text', ['|"x" [!code ++]']],
    ['set x " [!code ++]', 'text', ['diff add|set x']],
    ['i--; // [!code ++]', 'text', ['diff add|i--;']],
    ['x # [!code warning]', 'text', ['|x # [!code warning]']],
    ['# [!code word:a.b:1]\na.b aab\na.b', 'text', ['|<span class=highlighted-word>a.b</span> aab', '|a.b']],
    ['# [!code word:a\\:b]\nxa:b', 'text', ['|x<span class=highlighted-word>a:b</span>']],
    [
      'f("ab") // [!code word:"a] [!code word:b"]',
      'js',
      [
        '|<span class=function>f</span>(<span class="string highlighted-word">"a</span><span class="string highlighted-word">b"</span>)',
      ],
    ],
    [
      'f("a") // [!code word:f("]',
      'js',
      [
        '|<span class="function highlighted-word">f</span><span class=highlighted-word>(</span><span class="string highlighted-word">"</span><span class=string>a"</span>)',
      ],
    ],
  ])('%s', async (code, language, expected) => {
    expect(await lines(code, language)).toEqual(expected);
  });

  test('lines are marked by the numbers that they were written with', async () => {
    expect(await lines('a\n# [!code ++]\nb\nc', 'text', '{3}')).toEqual([
      '|a',
      'highlighted diff add|b',
      '|c',
    ]);
  });

  test('a colour that goes on is taken up by every line', async () => {
    expect(await lines('"""a\n\n  b"""', 'python', '{1}')).toEqual([
      'highlighted|<span class=string>"""a</span>',
      '|',
      '|<span class=string>  b"""</span>',
    ]);
  });
});

test('the nearest language is told', () => {
  const highlighter = createHighlighter();
  expect(highlighter.knows('pyhton')).toBe(false);
  expect(highlighter.nearest('pyhton')).toBe('python');
  expect(highlighter.nearest('mermiad')).toBe('mermaid');
  expect(highlighter.nearest('没有')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { compileText } from '../compile-case.ts';

test('a formula that only a parser of HTML can tell is lean, too, and its characters count', async () => {
  const { body, glyphs } = await compileText('$\\href{https://example.org/a"<">b}{x_i\\sqrt{2}}$');
  const html = body.join('');
  expect(html).toContain(
    '<a href="https://example.org/a&#x22;<&#x22;>b"><span><i>x</i><span><span class="stack scripts">',
  );
  expect(html).toContain('<annotation encoding=application/x-tex>\\href{https://example.org/a"&#x3C;">b}');
  expect(html).toMatch(/<svg width=[^>]*><path d="[^"]*"><\/path><\/svg>/);
  expect(html).not.toMatch(/vlist|xmlns/);
  expect(glyphs.formulas).toEqual({ 'italic 400 KaTeX_Math': 'ix', 'normal 400 KaTeX_Main': '2' });
});

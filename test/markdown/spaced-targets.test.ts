import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSpaces } from '../../src/markdown/spaced-targets.ts';

const shown = (text: string): string => keepSpaces(text).replaceAll('\uFDD2', '␣');

test.each([
  ['![](my pic.png)', '![](my␣pic.png)'],
  ['[x](a b.md "题 目")', '[x](a␣b.md "题 目")'],
  ['[x](a b (1).md#c)', '[x](a␣b␣(1).md#c)'],
  ['[x]({{< ref "a b.md" >}})', '[x]({{<␣ref␣"a␣b.md"␣>}})'],
  ['![]({{ site.baseurl }}/a.png)', '![]({{␣site.baseurl␣}}/a.png)'],
  ['f[i](a b) 不是链接', 'f[i](a b) 不是链接'],
  ['[x](<a b.md>)', '[x](<a b.md>)'],
  ['[x](a.md "b c.md")', '[x](a.md "b c.md")'],
  ['[x](a\nb.md)', '[x](a\nb.md)'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('nothing moves', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('](', '[', ')', ' ', 'a', '.md', '\n', '{{', '}}') }),
      (text) => {
        expect(keepSpaces(text).replaceAll('\uFDD2', ' ')).toBe(text);
      },
    ),
  );
});

test('a hundred thousand openings take no time to speak of', () => {
  expect(keepSpaces(']('.repeat(20_000)).length).toBe(40_000);
});

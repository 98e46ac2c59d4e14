import { expect, test } from 'vitest';
import { compileText } from './compile-case.ts';

test('an attribute that holds a hole has quotes, for nobody knows yet what will fill it', async () => {
  const { body } = await compileText('[一](别的.md)、[二](别的.md#a)');
  const holes = body.flatMap((part, i) => (typeof part === 'string' ? [] : [i]));
  expect(holes).toHaveLength(2);
  for (const i of holes)
    expect([body[i - 1], body[i + 1]]).toEqual([/href="$/, /^"/].map((one) => expect.stringMatching(one)));
});

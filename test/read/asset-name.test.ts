import { expect, test } from 'vitest';
import { assetName } from '../../src/read/asset-name.ts';

test.each([
  ['a/pipeline.svg', 'pipeline.0123456789.svg'],
  ['图 1（流程）.PNG', '图-1-流程.0123456789.png'],
  ['cafe\u0301.jpg', 'caf\u00e9.0123456789.jpg'],
  ['../..%2f?#<x>&.gif', '2f-x.0123456789.gif'],
  ['a.b.tar.gz', 'a-b-tar.0123456789.gz'],
  ['LICENSE', 'LICENSE.0123456789'],
  ['！！.png', 'file.0123456789.png'],
  ['a.坏', 'a.0123456789'],
])('%s is published as %s', (file, name) => {
  expect(assetName(file, '0123456789')).toBe(name);
});

test('a long name stays below what a file system holds, and no character is cut', () => {
  const name = assetName(`${'𠮷'.repeat(80)}.png`, '0123456789');
  expect(Buffer.byteLength(name)).toBeLessThan(255);
  expect(name).toBe(`${'𠮷'.repeat(40)}.0123456789.png`);
});

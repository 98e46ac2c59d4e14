import { expect, test } from 'vitest';
import { findAnchor } from '../../src/model/find-anchor.ts';

test.each([
  ['使用-man', ['使用man'], '使用man'],
  ['Foo-Bar', ['foo-bar'], 'foo-bar'],
  ['1，概述', ['1概述'], '1概述'],
  ['引言-1', ['引言', '引言-1'], '引言-1'],
  ['ｄｅｔｒ', ['detr'], 'detr'],
  ['引论', ['引言'], undefined],
  ['--', ['节'], undefined],
])('%s', (anchor, ids, expected) => {
  expect(findAnchor(anchor, ids)).toBe(expected);
});

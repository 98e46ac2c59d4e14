import { describe, expect, test } from 'vitest';
import { segmentMistake, sitePathMistake } from '../../src/read/stays-inside.ts';

describe('a site path', () => {
  test.each(['/', '/old/', '/old/name.html', '/目标检测/detr/', '/a%20b/', '/a..b/', '/100%25/'])(
    '%s is harmless',
    (path) => {
      expect(sitePathMistake(path)).toBeUndefined();
    },
  );

  test.each([
    ['old/', '应该以 / 开头'],
    ['//evil.example/', '有一段是空的'],
    ['/a//b/', '有一段是空的'],
    ['/../x', '不能有“..”这样的一段'],
    ['/a/./b', '不能有“.”这样的一段'],
    ['/a/%2e%2e/b', '不能有“..”这样的一段'],
    ['/a/%2E./b', '不能有“..”这样的一段'],
    ['/a/%252e%252e/b', '不能有“..”这样的一段'],
    ['/a/..%2fb', '不能有编码了的斜杠'],
    ['/a\\..\\b', '不能有反斜杠'],
    ['/a%5cb', '不能有反斜杠'],
    ['/a%00b', '不能有控制字符'],
    ['/a\nb', '不能有控制字符'],
    ['/a?b', '不能有 ? 或 #'],
    ['/100%/', '百分号编码不完整'],
    [`/${'汉'.repeat(86)}/`, '有一段超过 255 字节，放不进一个文件名'],
  ])('%j is refused', (path, why) => {
    expect(sitePathMistake(path)).toBe(why);
  });

  test('a segment of 85 Han still fits', () => {
    expect(segmentMistake('汉'.repeat(85))).toBeUndefined();
  });
});

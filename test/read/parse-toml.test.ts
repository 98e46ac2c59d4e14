import { expect, test } from 'vitest';
import { parseToml } from '../../src/read/parse-toml.ts';

test('TOML is read, its dates as they were written', () => {
  const { data, problems } = parseToml(
    'title = "一"\ndate = 2020-01-02T03:04:05+08:00\nday = 2020-01-02\n',
    'a.md',
  );
  expect(problems).toEqual([]);
  expect(data).toEqual({ title: '一', date: '2020-01-02T03:04:05.000+08:00', day: '2020-01-02' });
});

test('a mistake is told at its line in the note', () => {
  const { data, problems } = parseToml('title = "一"\ndate = 昨天\n', 'a.md');
  expect(data).toEqual({});
  expect(problems).toMatchObject([{ rule: 'front-matter-is-yaml', place: { file: 'a.md', line: 3 } }]);
});

test('a value is found by its key', () => {
  expect(parseToml('a = 1\n"b" = 2', 'a.md').placeOf(['b'])).toEqual({ file: 'a.md', line: 3, column: 1 });
});

import { expect, test } from 'vitest';
import { calendarDay } from '../../src/read/calendar-day.ts';
import { relaxDate } from '../../src/read/relax-date.ts';

test.each([
  ['2020-01-02 03:04:05 +0800', '2020-01-02'],
  ['2020-01-02 23:04:05 -0800', '2020-01-03'],
  ['2020-01-02T03:04:05Z', '2020-01-02'],
  ['2020-01-02t03:04:05+08:00', '2020-01-02'],
  ['2020-01-02T03:04', '2020-01-02'],
  ['2020/1/2', '2020-01-02'],
  ['2020.1.2 3:04', '2020-01-02'],
  ['2020-1-2 03:04:05 Asia/Shanghai', '2020-01-02'],
  ['20200102', '2020-01-02'],
  ['Jan 2, 2020', '2020-01-02'],
  ['2 January 2020', '2020-01-02'],
  ['Thu, 02 Jan 2020 03:04:05 GMT', '2020-01-02'],
])('%s is a day', (written, day) => {
  expect(calendarDay(relaxDate(written), 'Asia/Shanghai')).toEqual({ day });
});

test('a Chinese date is told with the right way to write it', () => {
  expect(calendarDay('2020年1月2日', 'Asia/Shanghai')).toEqual({
    mistake: '应该是 YYYY-MM-DD 这样的日期，这里是“2020年1月2日”，写成 2020-01-02',
  });
});

test('what is no date stays as it is', () => {
  for (const text of ['昨天', '2020', 'soon', '']) expect(relaxDate(text)).toBe(text);
});

/** A date as other programs let their authors write it → the same as ours: `2019/1/5 9:30` is `2019-01-05 09:30`. */

const slashed = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T \t]+(\d{1,2})(:.*)?)?$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `Jan 2, 2020`, `2 January 2020`, `Thu, 02 Jan 2020 03:04:05 +0800` */
const english =
  /^(?:[a-z]+,?\s+)?(?:(\d{1,2})\s+([a-z]{3})[a-z]*\.?|([a-z]{3})[a-z]*\.?\s+(\d{1,2})),?\s+(\d{4})(?:\s|$)/i;

/** @returns what was written where it is no date that is known */
export function relaxDate(written: string): string {
  const text = written.trim();
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (digits) return digits.slice(1).join('-');
  const match = slashed.exec(text);
  if (match) {
    const [, year = '', month = '', day = '', hour, rest = ':00'] = match;
    // Some write the zone's name, or a space before minutes; the day is what counts.
    const time =
      hour === undefined
        ? ''
        : ` ${hour.padStart(2, '0')}${/^:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i.test(rest) ? rest.toUpperCase() : ':00'}`;
    return `${dashed(year, month, day)}${time}`;
  }
  const [, dayBefore, monthAfter, monthBefore, dayAfter, year] = english.exec(text) ?? [];
  const month = months.indexOf((monthAfter ?? monthBefore ?? '').toLowerCase()) + 1;
  return month > 0 && year ? dashed(year, String(month), dayBefore ?? dayAfter ?? '') : written;
}

const dashed = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A date as an author writes it → the day in the site's time zone, or what is wrong with it. */

export type CalendarDay = { readonly day: string } | { readonly mistake: string };

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?[ \t]*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * @param text `2026-09-12`, also with a time, also with its zone: `2026-09-12 23:30:00 +0800`
 * @param timezone IANA name; a time that names no zone is of this one already
 */
export function calendarDay(text: string, timezone: string): CalendarDay {
  const match = written.exec(text.trim());
  if (!match) {
    const [, y = '', m = '', d = ''] =
      /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})(?!\d)/.exec(text.trim()) ?? [];
    const right = y && `，写成 ${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    return { mistake: `应该是 YYYY-MM-DD 这样的日期，这里是“${text}”${right}` };
  }
  const [year, month, date, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || date === undefined) return { mistake: '不是日期' };
  if (month < 1 || month > 12) return { mistake: `写着 ${text}，没有 ${month} 月` };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1 || date > days) {
    return { mistake: `写着 ${text}，没有这一天：${year} 年 ${month} 月只有 ${days} 天` };
  }
  const time = [hour ?? 0, minute ?? 0, second ?? 0] as const;
  if (time[0] > 23 || time[1] > 59 || time[2] > 59) return { mistake: `写着 ${text}，没有这个时刻` };
  const zone = match[7];
  if (!zone) return { day: `${match[1]}-${match[2]}-${match[3]}` };
  const offset = offsetMinutes(zone);
  if (Math.abs(offset) > 14 * 60) return { mistake: `写着 ${text}，没有 ${zone} 这个时区` };
  const instant = new Date(Date.UTC(year, month - 1, date, time[0], time[1] - offset, time[2]));
  return { day: dayIn(timezone, instant) };
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function dayIn(timezone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

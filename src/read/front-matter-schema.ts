/** What the head of a note may say; the one list of its keys. */

import * as v from 'valibot';
import { wanted } from '../yaml/say.ts';
import { mapping, oneOrMore, path, text } from '../yaml/shapes.ts';
import { calendarDay } from './calendar-day.ts';
import { macrosSchema } from './macros-schema.ts';
import { segmentMistake, sitePathMistake } from './stays-inside.ts';

/** @param timezone of the site, for dates that name a time and its zone */
export function frontMatterSchema(timezone: string) {
  const day = v.pipe(
    v.string(wanted(' YYYY-MM-DD 这样的日期')),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const result = calendarDay(dataset.value, timezone);
      if ('day' in result) return result.day;
      addIssue({ message: result.mistake });
      return NEVER;
    }),
  );
  return mapping({
    title: v.exactOptional(text),
    date: v.exactOptional(day),
    updated: v.exactOptional(day),
    category: v.exactOptional(v.pipe(text, path(categoryMistake))),
    tags: v.optional(oneOrMore(text), []),
    series: v.exactOptional(text),
    excerpt: v.exactOptional(text),
    draft: v.optional(v.boolean(wanted(' true 或 false')), false),
    aliases: v.optional(oneOrMore(v.pipe(text, path(sitePathMistake))), []),
    slug: v.exactOptional(v.pipe(text, path(slugMistake))),
    paper: v.exactOptional(text),
    'builds-on': v.optional(oneOrMore(text), []),
    compares: v.optional(oneOrMore(text), []),
    macros: v.optional(macrosSchema, {}),
  });
}

function categoryMistake(category: string): string | undefined {
  return /^\/|\/$/.test(category) ? '首尾不要写斜杠' : sitePathMistake(`/${category}`);
}

function slugMistake(slug: string): string | undefined {
  return slug.includes('/') ? '只能有一段，不能有斜杠（换分类用 category）' : segmentMistake(slug);
}

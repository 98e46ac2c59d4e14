/** What `site.yaml` may say; the one list of its keys. */

import * as v from 'valibot';
import { nearestWord } from '../report/nearest-word.ts';
import { wanted } from '../yaml/say.ts';
import { dictionary, mapping, path, text } from '../yaml/shapes.ts';
import { macrosSchema } from './macros-schema.ts';
import { sitePathMistake } from './stays-inside.ts';

const words = v.pipe(v.string(wanted('一段文字')), v.trim());

function checked(mistake: (text: string) => string | undefined) {
  return v.pipe(
    text,
    v.rawCheck<string>(({ dataset, addIssue }) => {
      const wrong = dataset.typed ? mistake(dataset.value) : undefined;
      if (wrong) addIssue({ message: wrong });
    }),
  );
}

function count(least: number, most: number) {
  const message = wanted(` ${least} 到 ${most} 之间的整数`);
  const fits = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return v.pipe(v.number(message), v.check(fits, message));
}

const category = mapping({
  name: text,
  description: v.exactOptional(words),
  order: v.exactOptional(v.pipe(v.number(wanted('一个数')), v.finite(wanted('一个数')))),
});

const categoryPath = v.pipe(
  v.string(),
  path((key) => sitePathMistake(`/${key}`)),
);

/** What is not written stays away here; the defaults are filled in afterwards. */
export const configSchema = mapping({
  title: v.exactOptional(text),
  description: v.exactOptional(words),
  author: v.exactOptional(words),
  url: v.exactOptional(
    v.pipe(
      checked(originMistake),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  base: v.exactOptional(checked(baseMistake)),
  language: v.exactOptional(checked(languageMistake)),
  timezone: v.exactOptional(checked(timezoneMistake)),
  categories: v.exactOptional(dictionary(categoryPath, category)),
  navigation: v.exactOptional(
    v.array(mapping({ name: text, url: checked(linkMistake) }), wanted('一个列表')),
  ),
  math: v.exactOptional(
    mapping({
      macros: v.exactOptional(macrosSchema),
      brackets: v.exactOptional(v.boolean(wanted(' true 或 false'))),
    }),
  ),
  excerpt: v.exactOptional(mapping({ budget: v.exactOptional(count(20, 1000)) })),
  citations: v.exactOptional(v.picklist(['author-year', 'numbered'], wanted(' author-year 或 numbered'))),
  notesPerPage: v.exactOptional(count(1, 1000)),
});

function originMistake(url: string): string | undefined {
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    return `应该是 https://notes.example.org 这样的网址，这里是“${url}”`;
  }
  const { origin, pathname, search, hash, username } = new URL(url);
  if (username) return '里不要写用户名和密码';
  if (search || hash) return `只写到域名为止：${origin}`;
  return pathname === '/' ? undefined : `只写到域名为止：${origin}；路径写在 base 里：${slashed(pathname)}`;
}

function baseMistake(base: string): string | undefined {
  if (/^https?:/i.test(base)) return '应该是路径，像 /notes/；域名写在 url 里';
  if (!base.startsWith('/') || !base.endsWith('/'))
    return `应该以 / 开头和结尾：${slashed(base)}，这里是“${base}”`;
  const mistake = sitePathMistake(base);
  if (mistake) return `写着“${base}”，${mistake}`;
  return /^[A-Za-z0-9/._~-]+$/.test(base) ? undefined : `只能用字母、数字和 . _ ~ -，这里是“${base}”`;
}

const slashed = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

function languageMistake(language: string): string | undefined {
  try {
    Intl.getCanonicalLocales(language);
    return undefined;
  } catch {
    const hyphened = language.replaceAll('_', '-');
    const guess = hyphened === language ? 'zh-Hans' : hyphened;
    return `应该是 ${guess} 这样的语言标记，这里是“${language}”`;
  }
}

function timezoneMistake(timezone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return undefined;
  } catch {
    const nearest = nearestWord(timezone, Intl.supportedValuesOf('timeZone'));
    return `写着“${timezone}”，没有这个时区（${nearest ? `是不是 ${nearest}？` : '应该像 Asia/Shanghai'}）`;
  }
}

function linkMistake(url: string): string | undefined {
  if (/^https?:\/\//i.test(url)) return URL.canParse(url) ? undefined : `不是网址：“${url}”`;
  const path = url.replace(/[?#].*$/, '');
  const mistake = url.startsWith('//') ? '不知道是站内还是站外' : sitePathMistake(path);
  return mistake && `应该是 /archive/ 这样的站内路径，或者 https:// 开头的网址，这里是“${url}”（${mistake}）`;
}

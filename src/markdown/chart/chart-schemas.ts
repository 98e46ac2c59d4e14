/** What a chart block may say, by its type; the one list of its keys. */

import * as v from 'valibot';
import { wanted } from '../../yaml/say.ts';
import { dictionary, mapping, text } from '../../yaml/shapes.ts';
import type { Value } from './chart.ts';
import { textEms } from './text-box.ts';

/** What fits across a phone, in em. */
const LONGEST_NAME = 22;
const LONGEST_GUIDE = 12;
const MOST = 1e9;
const LEAST = 1e-6;

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= MOST && (value === 0 || Math.abs(value) >= LEAST);
/** Words that stand for a number hold no digit: `8O.1` is a slip. */
const isValue = (value: unknown): value is Value =>
  isNumber(value) || value === null || (typeof value === 'string' && /^[^\d\s]{1,8}$/.test(value));

const number = v.custom<number>(isNumber, wanted('一个数'));
const value = v.custom<Value>(isValue, wanted('一个数（没有数就写几个字，如 未报告）'));

const short = v.check<string, string>(
  (name) => textEms(name) <= LONGEST_NAME,
  `太长，手机上放不下，最多${LONGEST_NAME}个汉字宽`,
);
const name = v.pipe(text, short);
/** Names may look like numbers. */
const written = v.pipe(
  v.custom<string | number>(
    (one) => isNumber(one) || (typeof one === 'string' && one.trim() !== ''),
    wanted('一个名字'),
  ),
  v.transform(String),
  short,
);

const list = <S extends v.GenericSchema>(item: S) => v.array(item, wanted('一个列表 [一, 二]'));
const oneOrMore = v.pipe(
  v.unknown(),
  v.transform((one) => (Array.isArray(one) ? one : [one])),
  list(written),
);

const guide = mapping({
  at: number,
  label: v.pipe(
    text,
    v.check((label) => textEms(label) <= LONGEST_GUIDE, `太长，最多${LONGEST_GUIDE}个汉字宽`),
  ),
});
const measured = {
  label: name,
  unit: v.optional(v.pipe(v.string(wanted('一段文字')), v.trim()), ''),
  from: v.exactOptional(number),
  to: v.exactOptional(number),
  guide: v.exactOptional(guide),
};
const linearOrLog = v.optional(v.picklist(['linear', 'log'], wanted(' linear 或 log')), 'linear');
const axis = mapping({ ...measured, scale: linearOrLog });

const common = {
  type: v.exactOptional(v.unknown()),
  caption: v.exactOptional(text),
  describe: v.exactOptional(text),
  mark: v.optional(oneOrMore, []),
};
const columns = v.exactOptional(dictionary(name, list(value)));
const point = v.pipe(
  v.array(v.union([v.number(), v.string()], wanted('数或者名字')), wanted(' [横, 纵, 名字]')),
  v.check(
    ([x, y, label, ...rest]) =>
      isNumber(x) && isNumber(y) && typeof (label ?? '') === 'string' && rest.length === 0,
    '应该写成 [横, 纵, 名字]',
  ),
  v.transform(([x, y, label]) => ({ x: Number(x), y: Number(y), name: String(label ?? '') })),
);
const rows = { x: v.exactOptional(axis), rows: v.exactOptional(list(written)), series: columns };

export const chartSchemas = {
  line: mapping({
    ...common,
    x: v.exactOptional(
      mapping({
        ...measured,
        at: list(written),
        names: v.exactOptional(list(written)),
        scale: v.exactOptional(v.picklist(['linear', 'log', 'even'], wanted(' linear、log 或 even（等距）'))),
      }),
    ),
    y: v.exactOptional(axis),
    series: columns,
  }),
  scatter: mapping({
    ...common,
    x: v.exactOptional(axis),
    y: v.exactOptional(axis),
    series: v.exactOptional(dictionary(name, list(point))),
    values: v.optional(v.boolean(wanted(' true 或 false')), false),
  }),
  bar: mapping({ ...common, ...rows }),
  dot: mapping({ ...common, ...rows, connect: v.optional(oneOrMore, []) }),
};

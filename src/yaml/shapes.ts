/** The shapes that site.yaml and the head of a note are made of, as schemas that speak to the author. */

import * as v from 'valibot';
import { wanted, wantedKeys } from './say.ts';

export const text = v.pipe(v.string(wanted('一段文字')), v.trim(), v.nonEmpty('不能是空的'));

// valibot takes a list for an object, and a union gives no places within its branches: hence `lazy`.

const notAList = wanted('几行“键: 值”');

/** An object with exactly these keys. */
export function mapping<const E extends v.ObjectEntries>(entries: E) {
  const object = v.strictObject(entries, wantedKeys);
  type Output = v.InferOutput<typeof object>;
  const refusal = v.custom<Output>(() => false, notAList);
  return v.lazy((input): v.GenericSchema<unknown, Output> => (Array.isArray(input) ? refusal : object));
}

/** An object with keys of the author's own. */
export function dictionary<K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(
  key: K,
  value: V,
) {
  const record = v.record(key, value, wantedKeys);
  type Output = v.InferOutput<typeof record>;
  const refusal = v.custom<Output>(() => false, notAList);
  return v.lazy((input): v.GenericSchema<unknown, Output> => (Array.isArray(input) ? refusal : record));
}

const separator = /[,，、;；]/;

const severalInOne = ({ input }: v.BaseIssue<unknown>): string => {
  const items = String(input)
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean)
    .join(', ');
  return `写着“${String(input)}”，会当作一项；几项写成列表：[${items}]`;
};

/** A list, for which a single item may stand; one that looks like several is none. */
export function oneOrMore<S extends v.GenericSchema<string, string>>(item: S) {
  const list = v.array(item);
  const one = v.pipe(
    item,
    v.check((single) => !separator.test(single), severalInOne),
    v.transform((single) => [single]),
  );
  return v.lazy((input): v.GenericSchema<unknown, string[]> => {
    if (Array.isArray(input)) return list;
    return typeof input === 'string' ? one : v.array(item, wanted('一个列表'));
  });
}

/** A check that says itself what is wrong with a path. */
export function path(mistake: (path: string) => string | undefined) {
  return v.rawCheck<string>(({ dataset, addIssue }) => {
    const wrong = dataset.typed ? mistake(dataset.value) : undefined;
    if (wrong) addIssue({ message: `写着“${dataset.value}”，${wrong}` });
  });
}

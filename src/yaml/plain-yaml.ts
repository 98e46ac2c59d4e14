/** Reads YAML that is nothing but lines `key: words` and `key: [words, words]`, as nearly every head of a note is, without a parser. */

export interface PlainValue {
  readonly data: string | boolean | readonly string[];
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** No sign that means anything to YAML (https://yaml.org/spec/1.2.2/#733-plain-style). */
const words = '[\\p{L}\\p{N}](?:[ ]*[\\p{L}\\p{N}_./+\\-，。、；：？！（）《》“”‘’—…·])*';
const line = new RegExp(`^([A-Za-z][\\w-]{0,40}): (?:(${words})|\\[(${words}(?:, ${words})*)\\])$`, 'u');
/** These mean something else in an object of JavaScript, or are no text. */
const harmful = /^(?:constructor|prototype|null|true|false)$/i;

/** Whether the core schema reads it as text: neither a number nor one of its words (https://yaml.org/spec/1.2.2/#103-core-schema). */
const isText = (written: string): boolean =>
  /^[A-Za-z]/.test(written) ? !harmful.test(written) : /[^\0-\x7f]|^\d{4}-\d\d-\d\d$/.test(written);

/** @returns nothing for any other YAML */
export function plainYaml(text: string): ReadonlyMap<string, PlainValue> | undefined {
  const values = new Map<string, PlainValue>();
  let start = 0;
  for (const written of text.split('\n')) {
    const end = start + written.length;
    if (written !== '') {
      const [, key, one, list] = line.exec(written) ?? [];
      if (key === undefined || harmful.test(key) || values.has(key)) return undefined;
      const items = list?.split(', ');
      const isFlag = one === 'true' || one === 'false';
      if (!isFlag && !(items ?? [one ?? '']).every(isText)) return undefined;
      const data = items ?? (isFlag ? one === 'true' : (one ?? ''));
      values.set(key, { data, start: start + key.length + 2, end });
    }
    start = end + 1;
  }
  return values.size > 0 ? values : undefined;
}

/** What a build needs to do only what has changed, as it is kept: names that come again and again are numbers there. */

import type { Survey } from '../model/survey.ts';
import type { WorkRecord } from './work-record.ts';

interface PackedWork extends Pick<WorkRecord, 'program' | 'places'> {
  readonly stamps: WorkRecord['stamps']['stamps'];
  readonly finds: WorkRecord['drawn']['finds'];
  readonly pages: readonly (readonly [path: string, shows: string, finds: readonly Numbered[]])[];
  readonly measured: readonly (readonly [size: number, files: readonly Numbered[]])[];
}

/** The number of a name among those of a list, or a name that is none of them. */
type Numbered = number | string;

export function packWork({ program, stamps: { stamps }, drawn, measured, places }: WorkRecord): PackedWork {
  const [findNumbers, fileNumbers] = [numbersOf(drawn.finds), numbersOf(stamps)];
  const pages = Object.entries(drawn.pages).map(
    ([path, { shows, finds }]) => [path, shows, finds.map((name) => findNumbers.get(name) ?? name)] as const,
  );
  const lists = measured.map(
    ({ size, files }) => [size, files.map((file) => fileNumbers.get(file) ?? file)] as const,
  );
  return { program, stamps, finds: drawn.finds, pages, measured: lists, places };
}

/** @param survey of the content when it was kept */
export function unpackWork(packed: PackedWork, survey: Survey): WorkRecord {
  const { program, stamps, finds, places } = packed;
  const [findNames, files] = [Object.keys(finds), Object.keys(stamps)];
  const pages = packed.pages.map(
    ([path, shows, names]) => [path, { shows, finds: names.map((one) => nameOf(one, findNames)) }] as const,
  );
  const measured = packed.measured.map(([size, numbers]) => {
    return { size, files: numbers.map((one) => nameOf(one, files)) };
  });
  const drawn = { finds, pages: Object.fromEntries(pages) };
  return { program, stamps: { survey, stamps }, drawn, measured, places };
}

const numbersOf = (things: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(Object.keys(things).map((name, i) => [name, i]));

const nameOf = (one: Numbered, names: readonly string[]): string =>
  typeof one === 'string' ? one : (names[one] ?? '');

/** The characters shown and the fonts that have them → the faces of the text: what each holds, and which pages need it. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { CharactersShown } from './characters-shown.ts';
import { chooseCore, isMany, manyRange } from './choose-core.ts';
import type { Face } from './face.ts';
import type { FontSource, FontSources, Weight } from './font-sources.ts';
import { type Coverage, mainSource } from './read-coverage.ts';
import { unicodeRange } from './unicode-range.ts';

export interface FacePlan {
  /** The one that every page needs first. */
  readonly first: Face;
  /** For every page; of two that may draw a character, the later does. */
  readonly shared: readonly Face[];
  /** By site path of a note's page. */
  readonly notes: ReadonlyMap<string, readonly Face[]>;
  /** For all other pages. */
  readonly lists: readonly Face[];
}

interface WeightPlan {
  readonly core: Face;
  readonly rest: Face;
  /** Beside core and rest. */
  readonly shared: readonly Face[];
  readonly notes: ReadonlyMap<string, Face>;
  readonly lists: Face;
}

export function planFaces(shown: CharactersShown, coverage: Coverage, sources: FontSources): FacePlan {
  const regular = planWeight(shown, 400, coverage, sources);
  const bold = planWeight(shown, 700, coverage, sources);
  // Nobody sees these two while the others hold what they should; a page that shows more than was foreseen is slower
  // for it, or less bold, but no less whole.
  const inRegular = [regular.rest, regular.core].map((face) => ({ ...face, weight: bold.core.weight }));
  return {
    first: regular.core,
    shared: [
      ...[regular.rest, regular.core, ...regular.shared],
      ...[...inRegular, bold.core, ...bold.shared],
    ].filter(isNeeded),
    notes: new Map(
      [...shown.notes.keys()].map((url) => [
        url,
        [regular, bold].flatMap(({ notes }) => notes.get(url) ?? []).filter(isNeeded),
      ]),
    ),
    lists: [regular.lists, bold.lists].filter(isNeeded),
  };
}

const isNeeded = ({ characters }: Face): boolean => characters !== '';

function planWeight(
  shown: CharactersShown,
  weight: Weight,
  coverage: Coverage,
  sources: FontSources,
): WeightPlan {
  const kind = weight === 700 ? 'bold' : 'regular';
  const { everywhere, notes, lists } = shown;
  const all = new Set(
    [everywhere, lists, ...notes.values()].flatMap(({ regular, bold }) => [...regular, ...bold]),
  );
  const isMain = (character: string): boolean => coverage.get(character) === mainSource;
  const core = chooseCore(shown, weight, isMain);
  const beyond = (characters: Iterable<string>): string[] =>
    [...characters].filter((one) => isMain(one) && !core.has(one));

  const faceOf = (source: FontSource, part: string, chosen: Iterable<string>): Face => {
    const characters = [...chosen].sort(byCodePoint).join('');
    return {
      name: `noto-serif-sc-${weight}-${part}`,
      family: 'Noto Serif SC',
      style: 'normal',
      weight,
      range: unicodeRange(characters),
      source: source[weight],
      characters,
    };
  };
  const main = (part: string, chosen: Iterable<string>) => faceOf(sources.main, part, chosen);
  return {
    core: { ...main('core', core), range: '' },
    rest: { ...main('rest', beyond(all).filter(isMany)), range: manyRange },
    shared: [
      // Which of their words templates set in bold only they know.
      main('words', beyond(everywhere.regular)),
      ...sources.others.map((source, i) =>
        faceOf(
          source,
          'signs',
          [...all].filter((one) => coverage.get(one) === mainSource + 1 + i),
        ),
      ),
    ],
    notes: new Map([...notes].map(([url, note]) => [url, main('note', beyond(note[kind]))])),
    lists: main('lists', beyond(lists[kind])),
  };
}

/** Characters that no font of the site has → a complaint for each and note, or one for a whole folder of somebody else. */

import { byCodePoint } from '../model/by-code-point.ts';
import type { LocatedNote } from '../model/note.ts';
import type { Place, Problem } from '../model/problem.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type RememberOver, rememberOver } from '../model/remember-over.ts';
import type { RelatedSite } from '../model/site.ts';
import { problemOf } from '../report/problem-of.ts';
import { type Coverage, noSource } from './coverage.ts';
import { stringsIn } from './strings-in.ts';

interface Unknown {
  readonly character: string;
  /** Looked for when it is told. */
  readonly findPlace: () => Promise<Place>;
}

const advice = '换一个常见的写法，或者写成公式；不换也行，多数读者的机器上有这个字。';

type Shown = Pick<RelatedSite, 'config' | 'assets' | 'works'>;

/**
 * @param textOf a note's file, to find a character in
 * @param lenient whether the folder is somebody else's
 */
export async function tellUnknownCharacters(
  site: Shown,
  notes: readonly LocatedNote[],
  textOf: (file: string) => Promise<string>,
  unknownIn: UnknownIn,
  lenient: boolean,
): Promise<Problem[]> {
  const { config, works, assets } = site;
  const others = unknownIn.last(notes, [config, works, assets], () => elsewhere(site, notes, unknownIn));
  const unknown = [...inNotes(notes, textOf, unknownIn), ...others];
  if (!lenient) {
    return Promise.all(
      unknown.map(async ({ character, findPlace }) =>
        problemOf(
          'glyph-is-in-font',
          `网站的字体里没有${named(character)}，读者看到的是他机器上的字体。`,
          await findPlace(),
          advice,
        ),
      ),
    );
  }
  const characters = [...new Set(unknown.map(({ character }) => character))].sort(byCodePoint);
  const [first] = unknown;
  if (!first) return [];
  const some = characters.slice(0, 12).map(named).join('') + (characters.length > 12 ? '等' : '');
  const message = `网站的字体里没有${some} ${characters.length} 个字符，读者看到的是他机器上的字体；这里是第一处。`;
  return [problemOf('glyph-is-in-font', message, await first.findPlace(), advice)];
}

export interface UnknownIn {
  readonly text: (text: string) => readonly string[];
  /** Each once. */
  readonly note: (note: LocatedNote) => readonly string[];
  /** What is no note's own. */
  readonly last: RememberOver<LocatedNote, readonly Unknown[]>;
}

export function unknownIn(coverage: Coverage): UnknownIn {
  function inText(text: string): string[] {
    const found: string[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      if (code < 0x80 || coverage[code] !== noSource) continue;
      const character = String.fromCodePoint(code);
      if (!isEverywhere(character)) found.push(character);
    }
    return found;
  }
  return {
    text: inText,
    note: rememberEach(({ glyphs, title, frontMatter: { tags, series = '', paper = '' } }) => {
      const shown = [glyphs.regular, glyphs.bold, title.text, ...tags, series, paper];
      return [...new Set(shown.flatMap(inText))];
    }),
    last: rememberOver(({ frontMatter, citations }) => [
      frontMatter.paper,
      citations.map(({ key }) => key).join('\n'),
    ]),
  };
}

const named = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `“${character}”（U+${code}）`;
};

/** Spaces have nothing to draw, letters like Ł are on every machine, and what could not be read is told already. */
const isEverywhere = (character: string): boolean =>
  character === '\uFFFD' ||
  /[\p{Z}\p{C}\p{DI}]/u.test(character) ||
  (/\p{Script=Latin}/u.test(character) && /[\p{Lu}\p{Ll}]/u.test(character));

function inNotes(
  notes: readonly LocatedNote[],
  textOf: (file: string) => Promise<string>,
  unknownIn: UnknownIn,
): Unknown[] {
  return notes.flatMap((note) => {
    const { file, frontMatter } = note;
    return unknownIn.note(note).map((character) => ({
      character,
      async findPlace() {
        const place = placeIn(await textOf(file), character);
        return place ? { file, ...place } : (frontMatter.places.title ?? { file });
      },
    }));
  });
}

function placeIn(text: string, character: string): Omit<Place, 'file'> | undefined {
  const at = text.indexOf(character);
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, length: character.length };
}

/** What is not a note's own: a character is told once. */
function elsewhere(
  { config, works, assets }: Shown,
  notes: readonly LocatedNote[],
  unknownIn: UnknownIn,
): Unknown[] {
  const cited = new Set<string>();
  for (const { frontMatter, citations } of notes) {
    if (frontMatter.paper !== undefined) cited.add(frontMatter.paper);
    for (const { key } of citations) cited.add(key);
  }
  const texts = [
    ...stringsIn(config).map((text) => ({ text, place: { file: 'site.yaml' } })),
    ...[...works.values()]
      .filter(({ key }) => cited.has(key))
      .flatMap(({ place, authors, title, venue }) =>
        stringsIn({ authors, title, venue }).map((text) => ({ text, place })),
      ),
    ...[...assets.values()].map(({ file, svg = '' }) => ({ text: svg, place: { file } })),
  ];
  const found = new Map<string, Unknown>();
  for (const { text, place } of texts) {
    for (const character of unknownIn.text(text)) {
      if (!found.has(character)) found.set(character, { character, findPlace: async () => place });
    }
  }
  return [...found.values()];
}

/** Texts → the characters in them, as far as fonts are cut for them; of a note's own, found out once. */

import type { LocatedNote } from '../model/note.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import type { CommonHan } from './common-han.ts';
import { type CountShown, countShown, type Shown } from './count-shown.ts';
import { stringsIn } from './strings-in.ts';

export interface Gatherer {
  /** What is left out. */
  readonly common: CommonHan;
  readonly regularIn: Gather;
  readonly boldIn: Gather;
  readonly ofCard: (note: LocatedNote) => Shown;
  readonly countCards: CountShown;
  /** Of what stands on its page. @param beside all of the rest of the notebook that says something there, which `others` reads */
  readonly ofPage: (note: LocatedNote, beside: readonly unknown[], others: () => Others) => Shown;
  /** What stays as long as the notebook around the notes does. */
  readonly last: {
    readonly pages: RememberLast<(note: LocatedNote) => Shown>;
    readonly everywhere: RememberLast<Shown>;
    readonly lists: RememberLast<Shown>;
  };
}

interface Others {
  readonly regular: readonly string[];
  readonly bold: readonly string[];
}

/** @param known what else there is */
type Gather = (texts: Iterable<string>, known?: Iterable<number>) => number[];

/** @param common what is there in any case */
export function gatherCharacters(common: CommonHan): Gatherer {
  const regularIn = gatherBut(common.regular);
  const boldIn = gatherBut(common.bold);
  const ofNote = rememberEach(({ glyphs, title, frontMatter }: LocatedNote): Shown => {
    const { tags, series, date, paper } = frontMatter;
    return {
      regular: regularIn([glyphs.regular, title.text, ...stringsIn([tags, series, date, paper])]),
      bold: boldIn([glyphs.bold, title.text]),
    };
  });
  const lastCard = rememberLast<Shown>();
  const ofCard = rememberEach(
    ({ file, cardGlyphs, title, frontMatter: { paper = '', date = '' } }: LocatedNote): Shown =>
      lastCard(file, [cardGlyphs, title, paper, date], () => ({
        regular: regularIn([cardGlyphs.regular, title.text, paper, date]),
        bold: boldIn([cardGlyphs.bold, title.text]),
      })),
  );
  const lastPage = rememberLast<Shown>();
  const asBefore = rememberLast<Shown>();
  return {
    common,
    regularIn,
    boldIn,
    ofCard,
    countCards: countShown(),
    ofPage(note, beside, others) {
      const own = ofNote(note);
      return lastPage(note.file, [own, ...beside], () => {
        const { regular, bold } = others();
        const now = { regular: regularIn(regular, own.regular), bold: boldIn(bold, own.bold) };
        return asBefore(note.file, [now.regular.length, ...now.regular, ...now.bold], () => now);
      });
    },
    last: { pages: rememberLast(), everywhere: rememberLast(), lists: rememberLast() },
  };
}

/** From U+0080 on; ASCII is in every font. */
function gatherBut(leftOut: string): Gather {
  /** Of each code point, the number of the gathering that found it last. */
  const foundBy = new Uint32Array(0x110000);
  const never = 0xffffffff;
  foundBy.fill(never, 0, 0x80);
  for (const character of leftOut) foundBy[character.codePointAt(0) ?? 0] = never;
  let gathering = 0;
  return (texts, known = []) => {
    gathering++;
    const found: number[] = [];
    const take = (code: number): void => {
      const by = foundBy[code];
      if (by === gathering || by === never) return;
      foundBy[code] = gathering;
      found.push(code);
    };
    for (const code of known) take(code);
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        const code = text.codePointAt(i) ?? 0;
        if (code > 0xffff) i++;
        take(code);
      }
    }
    return found;
  };
}

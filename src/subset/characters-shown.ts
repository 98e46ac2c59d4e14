/** The site → the characters that its pages show in each weight: a few too many rather than one too few. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import type { Asset, Category, RelatedSite } from '../model/site.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import type { CommonHan } from './common-han.ts';
import { fewNotes } from './few-notes.ts';
import { stringsIn } from './strings-in.ts';

/** Code points, each once. */
export interface Shown {
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

export interface CharactersShown {
  /** What may stand on any page: words of the templates and of the configuration. */
  readonly everywhere: Shown;
  /** By site path. */
  readonly notes: ReadonlyMap<string, Shown>;
  /** On all other pages. */
  readonly lists: Shown;
  /** What the core of a large notebook holds in any case, and which is left out above; nothing for a small one. */
  readonly common: CommonHan;
}

const noHan: CommonHan = { regular: '', bold: '' };

/**
 * @param notes of the site, with all that is known of them
 * @param ofAll the commonest Han of Chinese texts at large
 */
export function charactersShown(
  site: RelatedSite,
  notes: readonly LocatedNote[],
  words: TemplateWords,
  ofAll: CommonHan,
): CharactersShown {
  const { config, categories, tags, works, glossary } = site;
  const sentences = new Map(
    notes.flatMap(({ mentions }) => mentions.map(({ sentence, glyphs }) => [sentence, glyphs] as const)),
  );
  const categoryNames = new Map(everyCategory(categories).map(({ path, name }) => [path, name]));
  const titles = notes.map(({ title }) => title.text);
  const cards = notes.map(({ cardGlyphs }) => cardGlyphs);
  const thumbnails = notes
    .flatMap(({ file }) => thumbnailsOf(file))
    .map((file) => drawingOf(site.assets.get(file)));
  const common = notes.length > fewNotes ? ofAll : noHan;
  const regularIn = gatherer(common.regular);
  const boldIn = gatherer(common.bold);
  const { title, author, navigation } = config;
  const ofLists = [words.lists, ...stringsIn(config)];
  return {
    common,
    everywhere: {
      regular: regularIn([
        words.everywhere,
        ...stringsIn([title, author, navigation]),
        // The large core of a large notebook has nearly all of them anyway.
        ...(notes.length > fewNotes ? ofLists : []),
      ]),
      bold: boldIn([words.headings, title]),
    },
    notes: new Map(notes.map((note) => [note.url, onPageOf(note)])),
    lists: {
      regular: regularIn([
        ...ofLists,
        ...cards.map(({ regular }) => regular),
        ...titles,
        ...everyCategory(categories).flatMap(({ name, description }) => [name, description]),
        ...tags.map(({ name }) => name),
        ...notes.flatMap(({ frontMatter }) => [frontMatter.paper ?? '', frontMatter.date ?? '']),
        ...stringsIn(works),
        ...glossary.flatMap(({ term, english, definition }) => [term, english, definition]),
        ...thumbnails.map(({ svg }) => svg),
      ]),
      bold: boldIn([
        words.lists,
        ...titles,
        ...categoryNames.values(),
        ...cards.map(({ bold }) => bold),
        ...tags.map(({ name }) => name),
        ...glossary.map(({ term }) => term),
        ...thumbnails.map(({ svgBold }) => svgBold),
      ]),
    },
  };

  function onPageOf(note: LocatedNote): Shown {
    const { category, glyphs, title, frontMatter } = note;
    const { tags, series, date, paper = '' } = frontMatter;
    const relations = site.relations.get(note.file);
    const others = stringsIn([
      relations,
      note.links.map(({ target }) => site.names.get(target)),
      note.references.map(({ label }) => site.labels.get(label)),
      [paper, ...note.citations.map(({ key }) => key)].map((key) => site.works.get(key)),
    ]);
    const drawings = note.images.map(({ target }) =>
      drawingOf(site.assets.get(target) ?? site.names.get(target)),
    );
    const backlinks = (relations?.backlinks ?? []).map(({ sentence }) => sentences.get(sentence));
    const neighbours = [relations?.previous, relations?.next].map((other) => other?.title.text ?? '');
    return {
      regular: regularIn([
        glyphs.regular,
        title.text,
        ...stringsIn([tags, series, date, paper, categoryNames.get(category)]),
        ...others,
        ...drawings.map(({ svg }) => svg),
      ]),
      bold: boldIn([
        glyphs.bold,
        title.text,
        categoryNames.get(category) ?? '',
        ...neighbours,
        ...backlinks.map((one) => one?.bold ?? ''),
        ...drawings.map(({ svgBold }) => svgBold),
      ]),
    };
  }
}

const drawingOf = (thing: NoteName | Asset | undefined) => {
  const { svg = '', svgBold = '' } = thing && 'svg' in thing ? thing : {};
  return { svg, svgBold };
};

const everyCategory = (roots: readonly Category[]): Category[] =>
  roots.flatMap((one) => [one, ...everyCategory(one.children)]);

/** Gathers code points from U+0080 on; ASCII is in every font. */
function gatherer(leftOut: string): (texts: Iterable<string>) => number[] {
  /** Of each code point, the number of the gathering that found it last. */
  const foundBy = new Uint32Array(0x110000);
  const never = 0xffffffff;
  foundBy.fill(never, 0, 0x80);
  for (const character of leftOut) foundBy[character.codePointAt(0) ?? 0] = never;
  let gathering = 0;
  return (texts) => {
    gathering++;
    const found: number[] = [];
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        const code = text.codePointAt(i) ?? 0;
        if (code > 0xffff) i++;
        const by = foundBy[code];
        if (by === gathering || by === never) continue;
        foundBy[code] = gathering;
        found.push(code);
      }
    }
    return found;
  };
}

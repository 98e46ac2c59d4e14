/** The site → the characters that its pages show in each weight: a few too many rather than one too few. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import type { Asset, Category, RelatedSite } from '../model/site.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import type { CommonHan } from './common-han.ts';
import { fewNotes } from './few-notes.ts';
import type { Gatherer, Shown } from './gather-characters.ts';
import { stringsIn } from './strings-in.ts';

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

/**
 * @param notes of the site, with all that is known of them
 * @param gatherer for a notebook of that size
 */
export function charactersShown(
  site: RelatedSite,
  notes: readonly LocatedNote[],
  words: TemplateWords,
  { common, regularIn, boldIn, ofCard, ofPage }: Gatherer,
): CharactersShown {
  const { config, categories, tags, works, glossary } = site;
  const sentences = new Map(
    notes.flatMap(({ mentions }) => mentions.map(({ sentence, glyphs }) => [sentence, glyphs] as const)),
  );
  const categoryNames = new Map(everyCategory(categories).map(({ path, name }) => [path, name]));
  const cards = notes.map(ofCard);
  const thumbnails = notes
    .flatMap(({ file }) => thumbnailsOf(file, (name) => site.assets.has(name)))
    .map((file) => drawingOf(site.assets.get(file)));
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
      regular: regularIn(
        [
          ...ofLists,
          ...everyCategory(categories).flatMap(({ name, description }) => [name, description]),
          ...tags.map(({ name }) => name),
          ...stringsIn(works),
          ...glossary.flatMap(({ term, english, definition }) => [term, english, definition]),
          ...thumbnails.map(({ svg }) => svg),
        ],
        ...cards.map(({ regular }) => regular),
      ),
      bold: boldIn(
        [
          words.lists,
          ...categoryNames.values(),
          ...tags.map(({ name }) => name),
          ...glossary.map(({ term }) => term),
          ...thumbnails.map(({ svgBold }) => svgBold),
        ],
        ...cards.map(({ bold }) => bold),
      ),
    },
  };

  function onPageOf(note: LocatedNote): Shown {
    const relations = site.relations.get(note.file);
    const category = categoryNames.get(note.category) ?? '';
    const others = stringsIn([
      relations,
      note.links.map(({ target }) => site.names.get(target)),
      note.references.map(({ label }) => site.labels.get(label)),
      [note.frontMatter.paper ?? '', ...note.citations.map(({ key }) => key)].map((key) =>
        site.works.get(key),
      ),
    ]);
    const drawings = note.images.map(({ target }) =>
      drawingOf(site.assets.get(target) ?? site.names.get(target)),
    );
    const backlinks = (relations?.backlinks ?? []).map(({ sentence }) => sentences.get(sentence)?.bold ?? '');
    const neighbours = [relations?.previous, relations?.next].map((other) => other?.title.text ?? '');
    return ofPage(note, {
      regular: [category, ...others, ...drawings.map(({ svg }) => svg)],
      bold: [category, ...neighbours, ...backlinks, ...drawings.map(({ svgBold }) => svgBold)],
    });
  }
}

const drawingOf = (thing: NoteName | Asset | undefined) => {
  const { svg = '', svgBold = '' } = thing && 'svg' in thing ? thing : {};
  return { svg, svgBold };
};

const everyCategory = (roots: readonly Category[]): Category[] =>
  roots.flatMap((one) => [one, ...everyCategory(one.children)]);

/** The site → the characters that its pages show in each weight: a few too many rather than one too few. */

import type { LocatedNote } from '../model/note.ts';
import type { Category, RelatedSite } from '../model/site.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import { boldTextOf } from './bold-text-of.ts';
import { fewNotes } from './few-notes.ts';
import { stringsIn } from './strings-in.ts';

export interface Shown {
  readonly regular: ReadonlySet<string>;
  readonly bold: ReadonlySet<string>;
}

export interface CharactersShown {
  /** What may stand on any page: words of the templates and of the configuration. */
  readonly everywhere: Shown;
  /** By site path. */
  readonly notes: ReadonlyMap<string, Shown>;
  /** On all other pages. */
  readonly lists: Shown;
}

/** @param notes of the site, with all that is known of them */
export function charactersShown(
  site: RelatedSite,
  notes: readonly LocatedNote[],
  words: TemplateWords,
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
    .map((file) => site.assets.get(file)?.svg ?? '');
  const { title, author, navigation } = config;
  const ofLists = [words.lists, ...stringsIn(config)];
  return {
    everywhere: {
      regular: characters([
        words.everywhere,
        ...stringsIn([title, author, navigation]),
        // The large core of a large notebook has nearly all of them anyway.
        ...(notes.length > fewNotes ? ofLists : []),
      ]),
      bold: characters([words.headings, title]),
    },
    notes: new Map(notes.map((note) => [note.url, onPageOf(note)])),
    lists: {
      regular: characters([
        ...ofLists,
        ...cards.map(({ regular }) => regular),
        ...titles,
        ...everyCategory(categories).flatMap(({ name, description }) => [name, description]),
        ...tags.map(({ name }) => name),
        ...notes.flatMap(({ frontMatter }) => [frontMatter.paper ?? '', frontMatter.date ?? '']),
        ...stringsIn(works),
        ...glossary.flatMap(({ term, english, definition }) => [term, english, definition]),
        ...thumbnails,
      ]),
      bold: characters([
        words.lists,
        ...titles,
        ...categoryNames.values(),
        ...cards.map(({ bold }) => bold),
        ...tags.map(({ name }) => name),
        ...glossary.map(({ term }) => term),
        ...thumbnails.map(boldTextOf),
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
    const drawings = note.images.map(({ target }) => {
      const image = site.assets.get(target) ?? site.names.get(target);
      return image && 'svg' in image ? (image.svg ?? '') : '';
    });
    const backlinks = (relations?.backlinks ?? []).map(({ sentence }) => sentences.get(sentence));
    const neighbours = [relations?.previous, relations?.next].map((other) => other?.title.text ?? '');
    return {
      regular: characters([
        glyphs.regular,
        title.text,
        ...stringsIn([tags, series, date, paper, categoryNames.get(category)]),
        ...others,
        ...drawings,
      ]),
      bold: characters([
        glyphs.bold,
        title.text,
        categoryNames.get(category) ?? '',
        ...neighbours,
        ...backlinks.map((one) => one?.bold ?? ''),
        ...drawings.map(boldTextOf),
      ]),
    };
  }
}

const everyCategory = (roots: readonly Category[]): Category[] =>
  roots.flatMap((one) => [one, ...everyCategory(one.children)]);

/** From U+0080 on; ASCII is in every font. */
function characters(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    // Much of it is markup.
    for (const run of text.match(/[\u{80}-\u{10FFFF}]+/gu) ?? []) for (const one of run) found.add(one);
  }
  return found;
}

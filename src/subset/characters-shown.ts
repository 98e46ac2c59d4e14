/** The site → the characters that its pages show in each weight: a few too many rather than one too few. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import type { Asset, Category, RelatedSite } from '../model/site.ts';
import type { TemplateWords } from '../model/template-words.ts';
import { thumbnailsOf } from '../model/thumbnails-of.ts';
import type { CommonHan } from './common-han.ts';
import type { Shown } from './count-shown.ts';
import { fewNotes } from './few-notes.ts';
import type { Gatherer } from './gather-characters.ts';
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
  { common, regularIn, boldIn, ofCards, ofPage }: Gatherer,
): CharactersShown {
  const { config, categories, tags, works, glossary } = site;
  const sentences = new Map(
    notes.flatMap(({ mentions }) => mentions.map(({ sentence, glyphs }) => [sentence, glyphs] as const)),
  );
  const categoryNames = new Map(everyCategory(categories).map(({ path, name }) => [path, name]));
  const cards = ofCards(notes);
  // Notes of one folder have them in common.
  const folders = new Map(notes.map(({ file }) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  const thumbnails = [...folders.values()]
    .flatMap((file) => thumbnailsOf(file, (name) => site.assets.has(name)))
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
        cards.regular.keys(),
      ),
      bold: boldIn(
        [
          words.lists,
          ...categoryNames.values(),
          ...tags.map(({ name }) => name),
          ...glossary.map(({ term }) => term),
          ...thumbnails.map(({ svgBold }) => svgBold),
        ],
        cards.bold.keys(),
      ),
    },
  };

  function onPageOf(note: LocatedNote): Shown {
    const relations = site.relations.get(note.file);
    const category = categoryNames.get(note.category) ?? '';
    const { links, references, citations, images, frontMatter } = note;
    const linked = links.flatMap(({ target }) => site.names.get(target) ?? []);
    const labels = references.flatMap(({ label }) => site.labels.get(label) ?? []);
    const works = [frontMatter.paper ?? '', ...citations.map(({ key }) => key)].flatMap(
      (key) => site.works.get(key) ?? [],
    );
    const pictures = images.flatMap(({ target }) => site.assets.get(target) ?? site.names.get(target) ?? []);
    return ofPage(note, [relations, category, ...linked, ...labels, ...works, '', ...pictures], () => {
      const drawings = pictures.map(drawingOf);
      const backlinks = relations?.backlinks ?? [];
      const neighbours = [relations?.previous, relations?.next].map((other) => other?.title.text ?? '');
      return {
        regular: [
          category,
          ...stringsIn([relations, linked, labels, works]),
          ...drawings.map(({ svg }) => svg),
        ],
        bold: [
          category,
          ...neighbours,
          ...backlinks.map(({ sentence }) => sentences.get(sentence)?.bold ?? ''),
          ...drawings.map(({ svgBold }) => svgBold),
        ],
      };
    });
  }
}

const drawingOf = (thing: NoteName | Asset | undefined) => {
  const { svg = '', svgBold = '' } = thing && 'svg' in thing ? thing : {};
  return { svg, svgBold };
};

const everyCategory = (roots: readonly Category[]): Category[] =>
  roots.flatMap((one) => [one, ...everyCategory(one.children)]);

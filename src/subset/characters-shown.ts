/** The site → the characters that its pages show in each weight: a few too many rather than one too few. */

import type { LocatedNote, NoteName } from '../model/note.ts';
import { rememberEach } from '../model/remember-each.ts';
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
  { common, regularIn, boldIn, ofCard, countCards, ofPage, last }: Gatherer,
): CharactersShown {
  const { config, categories, tags, works, glossary, relations, names, labels, assets } = site;
  const { title, author, navigation } = config;
  const isLarge = notes.length > fewNotes;
  const inTree = everyCategory(categories);
  const ofLists = [words.lists, ...stringsIn(config)];
  // Notes of one folder have them in common.
  const folders = new Map(notes.map(({ file }) => [file.slice(0, file.lastIndexOf('/') + 1), file]));
  const thumbnails = [...folders.values()]
    .flatMap((file) => thumbnailsOf(file, (name) => assets.has(name)))
    .map((file) => drawingOf(assets.get(file)));
  const ofCards = notes.map(ofCard);
  const cards = countCards(ofCards);
  const drawn = thumbnails.flatMap(({ svg, svgBold }) => [svg, svgBold]);
  const around = [relations, categories, names, labels, works, assets];
  const onPage = last.pages('', around, () => rememberEach(pageReader(site, notes, ofPage)));
  return {
    common,
    everywhere: last.everywhere('', [words, config], () => ({
      regular: regularIn([
        words.everywhere,
        ...stringsIn([title, author, navigation]),
        // The large core of a large notebook has nearly all of them anyway.
        ...(isLarge ? ofLists : []),
      ]),
      bold: boldIn([words.headings, title]),
    })),
    notes: new Map(notes.map((note) => [note.url, onPage(note)])),
    lists: last.lists(
      '',
      [words, config, categories, tags, works, glossary, drawn.length, ...drawn, ...ofCards],
      () => ({
        regular: regularIn(
          [
            ...ofLists,
            ...inTree.flatMap(({ name, description }) => [name, description]),
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
            ...inTree.map(({ name }) => name),
            ...tags.map(({ name }) => name),
            ...glossary.map(({ term }) => term),
            ...thumbnails.map(({ svgBold }) => svgBold),
          ],
          cards.bold.keys(),
        ),
      }),
    ),
  };
}

function pageReader(
  { categories, relations, names, labels, works, assets }: RelatedSite,
  notes: readonly LocatedNote[],
  ofPage: Gatherer['ofPage'],
): (note: LocatedNote) => Shown {
  const categoryNames = new Map(everyCategory(categories).map(({ path, name }) => [path, name]));
  const sentences = new Map(
    notes.flatMap(({ mentions }) => mentions.map(({ sentence, glyphs }) => [sentence, glyphs] as const)),
  );
  return (note) => {
    const related = relations.get(note.file);
    const category = categoryNames.get(note.category) ?? '';
    const { links, references, citations, images, frontMatter } = note;
    const linked = links.flatMap(({ target }) => names.get(target) ?? []);
    const labelled = references.flatMap(({ label }) => labels.get(label) ?? []);
    const cited = [frontMatter.paper ?? '', ...citations.map(({ key }) => key)].flatMap(
      (key) => works.get(key) ?? [],
    );
    const pictures = images.flatMap(({ target }) => assets.get(target) ?? names.get(target) ?? []);
    return ofPage(note, [related, category, ...linked, ...labelled, ...cited, '', ...pictures], () => {
      const drawings = pictures.map(drawingOf);
      const backlinks = related?.backlinks ?? [];
      const neighbours = [related?.previous, related?.next].map((other) => other?.title.text ?? '');
      return {
        regular: [
          category,
          ...stringsIn([related, linked, labelled, cited]),
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
  };
}

const drawingOf = (thing: NoteName | Asset | undefined) => {
  const { svg = '', svgBold = '' } = thing && 'svg' in thing ? thing : {};
  return { svg, svgBold };
};

const everyCategory = (roots: readonly Category[]): Category[] =>
  roots.flatMap((one) => [one, ...everyCategory(one.children)]);

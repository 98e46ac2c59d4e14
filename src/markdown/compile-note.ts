/** Compiles one note: text → document → title, outline, excerpt and body as HTML with holes. Pure, whatever the text. */

import type { Element, Root } from 'hast';
import { VFile } from 'vfile';
import type { NoteContext } from '../model/made-note.ts';
import type { CompiledNote, Mention, OutlineItem, RichText } from '../model/note.ts';
import type { Source } from '../model/notebook.ts';
import { tell } from '../report/tell.ts';
import { copyTree } from './copy-tree.ts';
import { type DrawFragment, fragmentDrawer } from './draw-fragment.ts';
import { cutExcerpt } from './excerpt/cut-excerpt.ts';
import { stripForCard } from './excerpt/strip-for-card.ts';
import { findMentions } from './find-mentions.ts';
import { termFinder } from './find-terms.ts';
import { type GlyphGatherer, glyphGatherer } from './glyphs/glyph-gatherer.ts';
import { headingLine, noteTitle } from './note-title.ts';
import { outlineHeadings } from './outline-headings.ts';
import type { Pens } from './pens.ts';
import { plainText } from './plain-text.ts';
import { problemsOf } from './problems-of.ts';
import { readText } from './read-text.ts';
import { countWords, readingMinutes } from './rehype/count-words.ts';
import { headingDepth } from './rehype/level-headings.ts';
import { tellTermsIn } from './rehype/tell-other-terms.ts';
import { visit } from './walk.ts';

const richText = async (
  line: Root,
  draw: DrawFragment,
  gatherers: readonly GlyphGatherer[],
): Promise<RichText> => ({ text: plainText(line), html: await draw(copyTree(line), gatherers) });

async function outlineOf(
  headings: readonly Element[],
  draw: DrawFragment,
  glyphs: GlyphGatherer,
): Promise<OutlineItem[]> {
  const items: OutlineItem[] = [];
  for (const heading of headings) {
    const id = String(heading.properties.id);
    items.push({
      id,
      depth: headingDepth(heading),
      ...(await richText(headingLine(heading), draw, [glyphs])),
    });
  }
  return items;
}

async function mentionsOf(tree: Root, draw: DrawFragment): Promise<Mention[]> {
  const mentions: Mention[] = [];
  for (const { target, sentence } of findMentions(tree)) {
    const glyphs = glyphGatherer();
    mentions.push({ target, sentence: await draw(copyTree(sentence), [glyphs]), glyphs: glyphs.all() });
  }
  return mentions;
}

function dropMoreMarkers(tree: Root): void {
  visit(tree, { type: 'element', tagName: 'more-marker' }, (_, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

export async function compileNote(
  source: Source,
  { config, glossary }: Pick<NoteContext, 'config' | 'glossary'>,
  pens: Pens,
): Promise<CompiledNote> {
  const { frontMatter } = source;
  const [onPage, onCard] = [glyphGatherer(), glyphGatherer()];
  const macros = { ...config.math.macros, ...frontMatter.macros };
  const texts = [frontMatter.title, frontMatter.excerpt, source.text];
  const draw = fragmentDrawer(macros, pens, texts.join('\n'));

  const mathBrackets = config.math.brackets;
  const terms = glossary.length > 0 ? { findTerms: termFinder(glossary) } : {};
  const file = new VFile({ path: source.file, data: { mathBrackets, ...terms } });
  if (frontMatter.title !== undefined) file.data.writtenTitle = frontMatter.title;
  const tree = await readText(source.text, file);
  const { links = [], images = [], ids = [], labels = [], references = [], citations = [] } = file.data;
  const headings = outlineHeadings(tree);
  const heading = file.data.ownTitle ?? headings[0];
  const { line, missing } = await noteTitle(frontMatter.title, heading, file);
  if (missing) {
    const advice = '在开头的 front matter 里写 title，或者让正文以一级标题开始。';
    tell(file, 'title-exists', { line: 1, column: 1 }, '这一篇没有题目。', advice);
  }

  const titleFile = new VFile({ path: source.file, data: terms });
  tellTermsIn(frontMatter.title ?? '', titleFile, () => undefined);

  const excerptFile = new VFile({ path: source.file, data: { mathBrackets, ...terms } });
  const start =
    frontMatter.excerpt === undefined
      ? cutExcerpt(tree, config.excerpt.budget)
      : stripForCard(await readText(frontMatter.excerpt, excerptFile));

  const counts = countWords(tree);
  const outline = await outlineOf(headings, draw, onPage);
  const mentions = links.length > 0 ? await mentionsOf(tree, draw) : [];
  const title = await richText(line, draw, [onPage, onCard]);
  const excerpt = await richText(start, draw, [onPage, onCard]);
  dropMoreMarkers(tree);
  // The last to be drawn, since it is not copied.
  const body = await draw(tree, [onPage], file);
  return {
    file: source.file,
    frontMatter,
    title,
    outline,
    body,
    drawings: { scope: JSON.stringify(macros), all: file.data.drawings ?? [] },
    excerpt,
    counts,
    minutes: readingMinutes(counts),
    ids,
    links,
    images,
    mentions,
    labels,
    references,
    citations,
    glyphs: onPage.all(),
    cardGlyphs: onCard.all(),
    terms: [titleFile, file].flatMap(({ data }) => [...(data.terms ?? [])]),
    problems: [
      ...problemsOf(file),
      ...atKey('title', problemsOf(titleFile), source),
      ...atKey('excerpt', problemsOf(excerptFile), source),
    ],
  };
}

/** Complaints about what the front matter says stand where its key stands. */
function atKey(
  key: 'title' | 'excerpt',
  problems: CompiledNote['problems'],
  { frontMatter, file }: Source,
): CompiledNote['problems'] {
  return problems.map((problem) => ({ ...problem, place: frontMatter.places[key] ?? { file } }));
}

/** THE LIST of plugins that make a note, in two halves: text becomes the document, the document becomes what is written as HTML. */

import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { numberLabels } from './labels/number-labels.ts';
import { readReferences } from './labels/read-references.ts';
import type { Pens } from './pens.ts';
import { drawCharts } from './rehype/draw-charts.ts';
import { drawMath } from './rehype/draw-math.ts';
import { foreignPaths } from './rehype/foreign-paths.ts';
import { highlightCode } from './rehype/highlight-code.ts';
import { identifyHeadings } from './rehype/identify-headings.ts';
import { labelTasks } from './rehype/label-tasks.ts';
import { leaveHoles } from './rehype/leave-holes.ts';
import { levelHeadings } from './rehype/level-headings.ts';
import { linkRemoteImages } from './rehype/link-remote-images.ts';
import { modernizeHtml } from './rehype/modernize-html.ts';
import { ownHeadingIds } from './rehype/own-heading-ids.ts';
import { partStretches } from './rehype/part-stretches.ts';
import { placeSidenotes } from './rehype/place-sidenotes.ts';
import { readRawHtml } from './rehype/read-raw-html.ts';
import { resolveLinks } from './rehype/resolve-links.ts';
import { resolveWikilinks } from './rehype/resolve-wikilinks.ts';
import { sanitizeSchema } from './rehype/sanitize-schema.ts';
import { scrollTables } from './rehype/scroll-tables.ts';
import { spellAddresses } from './rehype/spell-addresses.ts';
import { tellOpenMarkup } from './rehype/tell-open-markup.ts';
import { tellOtherTerms } from './rehype/tell-other-terms.ts';
import { tellUnsafeHtml } from './rehype/tell-unsafe-html.ts';
import { typesetChinese } from './rehype/typeset-chinese.ts';
import { blockDirectives } from './remark/block-directives.ts';
import { captionCharts } from './remark/caption-charts.ts';
import { captionFigures } from './remark/caption-figures.ts';
import { captionTables } from './remark/caption-tables.ts';
import { checkFootnotes } from './remark/check-footnotes.ts';
import { drawCallouts } from './remark/draw-callouts.ts';
import { drawDirectives } from './remark/draw-directives.ts';
import { drawShortcodes } from './remark/draw-shortcodes.ts';
import { fitTableRows } from './remark/fit-table-rows.ts';
import { imageAttributes } from './remark/image-attributes.ts';
import { keepCodeMeta } from './remark/keep-code-meta.ts';
import { makeElements } from './remark/make-elements.ts';
import { markMore } from './remark/mark-more.ts';
import { mathSyntax } from './remark/math-syntax.ts';
import { readCitations } from './remark/read-citations.ts';
import { standDisplayMath } from './remark/stand-display-math.ts';
import { tellTableMath } from './remark/tell-table-math.ts';
import { tellUnclosedHtml } from './remark/tell-unclosed-html.ts';
import { tellUnclosedMath } from './remark/tell-unclosed-math.ts';
import { tellUnknownTags } from './remark/tell-unknown-tags.ts';
import { restoreSpaces, SPACE } from './spaced-targets.ts';
import { boundedUrls } from './syntax/bounded-urls.ts';
import { knownHtml } from './syntax/known-html.ts';
import { likelyMail } from './syntax/likely-mail.ts';
import { likelyTables } from './syntax/likely-tables.ts';
import { quotedEmphasis } from './syntax/quoted-emphasis.ts';
import { shortcodes } from './syntax/shortcodes.ts';
import { wikilinks } from './syntax/wikilinks.ts';
import { where } from './where.ts';

/** Any sign may be written as one: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references */
const entity = '&(?:#|[A-Za-z][A-Za-z0-9]*;)';

/** What a text must hold for a plugin to find anything in it. */
const signs = {
  callout: new RegExp(`!|${entity}`),
  chart: /chart/,
  drawnChart: /chart|&#/,
  citation: new RegExp(`@|${entity}`),
  code: /`{3}|~{3}/,
  directive: /::/,
  footnote: new RegExp(`\\[\\^|\\[\\\\|${entity}`),
  html: /</,
  image: /!\[|\{[{%]|<img/i,
  /** A brace in a formula stands before no `#`. */
  ownId: new RegExp(`\\{\\\\?#|${entity}`),
  /** Letters have no names, only numbers. */
  reference: /ref|&#/,
  shortcode: /\{[{%]|:`/,
  space: new RegExp(SPACE),
  table: /\|/,
  task: /\[[\sx]\]|<input/i,
  wikilink: /\[\[|data-wiki/i,
};

/** Text → the document: clean HTML as a tree in which formulas are TeX, code is text, and links are what was written. */
export const readDocument = unified()
  .use(remarkParse)
  .use(shortcodes)
  .use(where(signs.space, restoreSpaces)) // Before anything looks at the tree: nothing may see what stood for them.
  .use(remarkGfm, { singleTilde: false })
  .use(boundedUrls) // After GFM, whose constructs it wraps.
  .use(likelyTables) // Likewise.
  .use(remarkCjkFriendly) // After GFM: both replace constructs that GFM brings.
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(quotedEmphasis) // After the two above, whose constructs it wraps.
  .use(mathSyntax)
  .use(tellUnclosedMath) // Before captions, whose text counts its places anew.
  .use(where(signs.table, tellTableMath))
  .use(standDisplayMath)
  .use(blockDirectives)
  .use(wikilinks)
  .use(knownHtml)
  .use(likelyMail) // After all that teach the parser something.
  .use(where(signs.html, tellUnclosedHtml))
  .use(where(signs.html, tellUnknownTags)) // Before captions, as well.
  .use(where(signs.image, imageAttributes)) // Before figures, which stand alone once their braces are gone.
  .use(where(signs.table, fitTableRows))
  .use(where(signs.shortcode, drawShortcodes)) // Before captions: some are images.
  .use(where(signs.image, captionFigures)) // Before anything looks at paragraphs: captions are Markdown too.
  .use(where(signs.chart, captionCharts))
  .use(where(signs.table, captionTables))
  .use(where(signs.footnote, checkFootnotes))
  .use(where(signs.callout, drawCallouts))
  .use(where(signs.directive, drawDirectives))
  .use(where(signs.citation, readCitations))
  .use(where(signs.code, keepCodeMeta))
  .use(where(signs.html, markMore))
  .use(makeElements)
  .use(readRawHtml)
  .use(foreignPaths) // Before addresses are spelled: `H:` is no scheme.
  .use(spellAddresses)
  .use(where(signs.html, modernizeHtml))
  .use(tellUnsafeHtml) // Before the sanitizer, which is silent.
  .use(rehypeSanitize, sanitizeSchema) // Before everything of ours, which may then be trusted.
  .use(where(signs.image, linkRemoteImages))
  .use(tellOpenMarkup) // Before typesetting, which moves text away from its place.
  .use(tellOtherTerms) // Likewise.
  .use(typesetChinese)
  .use(where(signs.ownId, ownHeadingIds))
  .use(levelHeadings) // Before sections are numbered.
  .use(numberLabels) // After own ids, which are labels; before unique ids, which must know what figures are called.
  .use(where(signs.reference, readReferences)) // After labels: one may be referred to before it stands.
  .use(identifyHeadings) // After typesetting: an id must not hold a space that the heading has lost.
  .use(resolveLinks) // After ids, which anchors name.
  .use(where(signs.wikilink, resolveWikilinks)) // After links, among which they count.
  .freeze();

/**
 * The document, or an excerpt of it → a tree to be written as HTML, in which formulas are HTML and holes are left.
 *
 * @param text all that the documents were made of
 */
export function drawDocument(
  macros: Readonly<Record<string, string>>,
  { highlighter, formulas, code }: Pens,
  text: string,
) {
  return unified()
    .use(placeSidenotes)
    .use(partStretches) // After notes, which stand in a stretch; before formulas and code, whose size it reads.
    .use(drawMath, macros, formulas) // Before code: both are `<code>`.
    .use(signs.drawnChart.test(text) ? [drawCharts] : []) // Before code, which they are written as.
    .use(highlightCode, highlighter, code)
    .use(scrollTables)
    .use(signs.task.test(text) ? [labelTasks] : [])
    .use(leaveHoles)
    .freeze();
}

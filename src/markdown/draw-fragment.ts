/** Document → HTML with holes. */

import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { Fragment, Hole } from '../model/fragment.ts';
import type { GlyphGatherer } from './glyphs/glyph-gatherer.ts';
import { hastRoot } from './hast-root.ts';
import type { Pens } from './pens.ts';
import { drawDocument } from './pipeline.ts';
import { splitAtSentinels } from './sentinel.ts';
import { writeHtmlInTexts } from './write-html.ts';

/**
 * @param tree is changed
 * @param gatherers are shown what is drawn
 * @param file where complaints go; it holds the source, so that a formula's place can be found in it
 */
export type DrawFragment = (
  tree: Root,
  gatherers: readonly GlyphGatherer[],
  file?: VFile,
) => Promise<Fragment>;

/** @param text all that the documents were made of */
export function fragmentDrawer(
  macros: Readonly<Record<string, string>>,
  pens: Pens,
  text: string,
): DrawFragment {
  const processor = drawDocument(macros, pens, text);
  return async (tree, gatherers, file = new VFile()) => {
    // Nothing is drawn in mere words, as most headings are.
    const isWords = tree.children.every(({ type }) => type === 'text');
    const root = isWords ? tree : hastRoot(await processor.run(tree, file));
    const texts = writeHtmlInTexts(root.children);
    const holes = file.data.holes ?? [];
    for (const { add } of gatherers) add(root, holes);
    return texts.flatMap((html) => withHoles(html, holes));
  };
}

function withHoles(html: string, holes: readonly Hole[]): (string | Hole)[] {
  const pieces: (string | Hole)[] = [];
  splitAtSentinels(html).forEach((piece, i) => {
    const hole = i % 2 === 1 ? holes[Number(piece)] : undefined;
    if (hole) pieces.push(hole);
    else if (piece !== '' && i % 2 === 0) pieces.push(piece);
  });
  return pieces;
}

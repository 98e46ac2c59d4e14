/** Document → HTML with holes. */

import type { Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import type { PlacedDrawing } from '../model/drawing.ts';
import type { Fragment, Hole } from '../model/fragment.ts';
import type { GlyphGatherer } from './glyphs/glyph-gatherer.ts';
import { hastRoot } from './hast-root.ts';
import type { Pens } from './pens.ts';
import { drawDocument } from './pipeline.ts';
import { splitAtSentinels } from './sentinel.ts';
import { writeHtml, writeHtmlInPieces } from './write-html.ts';

declare module 'vfile' {
  interface DataMap {
    drawings: readonly PlacedDrawing[];
  }
}

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
  return async (tree, gatherers, file) => {
    // Nothing is drawn in mere words, as most headings are.
    const isWords = tree.children.every(({ type }) => type === 'text');
    const report = file ?? new VFile();
    const root = isWords ? tree : hastRoot(await processor.run(tree, report));
    const holes = report.data.holes ?? [];
    for (const { add } of gatherers) add(root, holes);
    if (!file) return withHoles(writeHtml(root.children), holes);
    const { parts, drawings } = withDrawings(writeHtmlInPieces(root.children), holes);
    file.data.drawings = drawings;
    return parts;
  };
}

function withDrawings(written: readonly (string | Raw)[], holes: readonly Hole[]) {
  const parts: (string | Hole)[] = [];
  const drawings: PlacedDrawing[] = [];
  for (const piece of written) {
    const isText = typeof piece === 'string';
    const here = withHoles(isText ? piece : piece.value, holes);
    const drawing = isText ? undefined : piece.data?.drawing;
    // One with a hole in it is drawn again.
    if (drawing && here.length === 1) drawings.push({ ...drawing, part: parts.length });
    parts.push(...here);
  }
  return { parts, drawings };
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

/** Document → HTML with holes. */

import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { PlacedDrawing } from '../model/drawing.ts';
import type { Fragment, Hole } from '../model/fragment.ts';
import type { GlyphGatherer } from './glyphs/glyph-gatherer.ts';
import { hastRoot } from './hast-root.ts';
import type { Pens } from './pens.ts';
import { drawDocument } from './pipeline.ts';
import { sentinel, splitAtSentinels } from './sentinel.ts';
import { type WrittenText, writeHtml, writeHtmlInTexts } from './write-html.ts';

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
    if (!file) return partsOf(writeHtml(root.children), holes).map(({ part }) => part);
    const { parts, drawings } = placeDrawings(writeHtmlInTexts(root.children), holes);
    file.data.drawings = drawings;
    return parts;
  };
}

/** A drawing with a hole in it is left out; it is to be drawn again. */
function placeDrawings(written: readonly WrittenText[], holes: readonly Hole[]) {
  const parts: (string | Hole)[] = [];
  const drawings: PlacedDrawing[] = [];
  for (const { text, drawings: here } of written) {
    for (const { part, start } of partsOf(text, holes)) {
      const end = start + (typeof part === 'string' ? part.length : 0);
      for (const { raw, at } of here) {
        const { length } = raw.value;
        if (raw.data?.drawing && at >= start && at + length <= end)
          drawings.push({ ...raw.data.drawing, part: parts.length, at: at - start, length });
      }
      parts.push(part);
    }
  }
  return { parts, drawings };
}

interface Part {
  readonly part: string | Hole;
  /** In the text with its sentinels. */
  readonly start: number;
}

function partsOf(html: string, holes: readonly Hole[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  splitAtSentinels(html).forEach((piece, i) => {
    const isText = i % 2 === 0;
    const part = isText ? piece : holes[Number(piece)];
    if (part) parts.push({ part, start });
    start += isText ? piece.length : sentinel(Number(piece)).length;
  });
  return parts;
}

/** Markdown → document, within bounds: a text that cannot be read comes out as it was written, and is told. */

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { tell } from '../report/tell.ts';
import { checkBounds } from './check-bounds.ts';
import { closeUpDirectives } from './close-up-directives.ts';
import { fenceCodeTags } from './fence-code-tags.ts';
import { hastRoot } from './hast-root.ts';
import { readDocument } from './pipeline.ts';
import { keepSpaces } from './spaced-targets.ts';

function verbatim(text: string): Root {
  const children: Element['children'] = [{ type: 'text', value: text.trim() }];
  return { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children }] };
}

export async function readText(written: string, file: VFile): Promise<Root> {
  const text = closeUpDirectives(written);
  const advice = '这一篇按原文显示；把它拆开或写得浅一些。';
  const excess = checkBounds(text);
  if (excess) {
    tell(file, 'note-nesting-bounded', excess.place, excess.message, advice);
    return verbatim(written);
  }
  try {
    file.value = keepSpaces(fenceCodeTags(text));
    return hastRoot(await readDocument.run(readDocument.parse(file), file));
  } catch (error) {
    // The parser and every visitor recurse; bounds cannot foresee all that they may meet.
    if (!(error instanceof RangeError)) throw error;
    tell(file, 'note-nesting-bounded', undefined, '嵌套太深，读不下去。', advice);
    return verbatim(written);
  }
}

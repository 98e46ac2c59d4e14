/** The text that a processor is parsing, for constructs that look further ahead than the parser shows them. */

import type { Processor } from 'unified';

/** @returns the text as the parser counts its places, whenever a construct asks */
export function parsedText(processor: Processor, who: string): () => string {
  const parse = processor.parser;
  if (!parse) throw new Error(`${who} needs a parser before it`);
  // Parsing is synchronous, so there is only one text; a mark of byte order at its start counts for nothing.
  let text = '';
  processor.parser = (document, file) => {
    text = document.replace(/^\uFEFF/, '');
    return parse(document, file);
  };
  return () => text;
}

/** A tree with raw HTML → the tree that a browser would make of it; a script of its own, for the parser is large and few notes need it. */

import rehypeRaw from 'rehype-raw';

export const parseRaw = rehypeRaw();

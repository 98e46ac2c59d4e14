/** KaTeX, as far as it draws trees; a script of its own, for it is large, and a note whose formulas are remembered does without. */

import * as katex from 'katex';

export const renderTree = katex.__renderToDomTree;

export type RenderTree = typeof renderTree;

/** Reads a text with the parser alone and says which formulas and how much prose it found. */

import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { mathSyntax } from '../../../src/markdown/remark/math-syntax.ts';
import { standDisplayMath } from '../../../src/markdown/remark/stand-display-math.ts';
import { tellUnclosedMath } from '../../../src/markdown/remark/tell-unclosed-math.ts';

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(mathSyntax)
  .use(tellUnclosedMath)
  .use(standDisplayMath);

export interface Found {
  /** TeX in the order of the text; a display has `$$` before it. */
  readonly formulas: readonly string[];
  readonly prose: string;
  /** Line and rule of each complaint. */
  readonly told: readonly string[];
}

export function readMath(text: string, mathBrackets = false): Found {
  const file = new VFile({ value: text, data: { mathBrackets } });
  const tree: Root = reader.parse(file);
  reader.runSync(tree, file);
  const formulas: string[] = [];
  let prose = '';
  visit(tree, (node) => {
    if (node.type === 'math') formulas.push(`$$${node.value}`);
    if (node.type === 'inlineMath') formulas.push(node.value);
    if (node.type === 'text') prose += node.value;
  });
  return { formulas, prose, told: file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`) };
}

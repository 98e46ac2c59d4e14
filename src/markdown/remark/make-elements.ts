/** Markdown's tree → HTML's, as remark-rehype makes it, with what takes it half of its time done in a quicker way. */

import type { Root as Document } from 'hast';
import type { Root } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import type { Handler, State } from 'mdast-util-to-hast';
import remarkRehype, { type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { formulaElement } from '../math/formula-element.ts';
import { visit } from '../walk.ts';

/** Made here and not said in the tree, since properties that are said there are cloned one by one. */
const formula: Handler = (state: State, node: InlineMath | DisplayMath) => {
  const element = formulaElement(node.value, node.type === 'math');
  state.patch(node, element);
  return element;
};

const options: Options = {
  allowDangerousHtml: true,
  clobberPrefix: '',
  footnoteLabel: '脚注',
  // A second reference shows its number, which its name must hold.
  footnoteBackLabel: (_, again) => (again > 1 ? `回到正文 ${again}` : '回到正文'),
};

/** All that is defined, wherever it stands. */
function definitions(tree: Root): Root {
  const children: Root['children'] = [];
  visit(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') children.push(node);
  });
  return { type: 'root', children };
}

export function makeElements() {
  return (tree: Root, file: VFile): Document => {
    // All of what it is given is looked through for definitions, before the root is made.
    const root: Handler = (state: State) => state.wrap(state.all(tree));
    const handlers = { inlineMath: formula, math: formula, root };
    return remarkRehype({ ...options, handlers })(definitions(tree), file);
  };
}

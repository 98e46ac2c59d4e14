/** Carries what stands behind the language of a code fence (`title="a.py" {3,5-7}`) over to the element. */

import type { Code, Root } from 'mdast';
import { visit } from '../walk.ts';

/** `{.python .input}`, as Pandoc and d2l write it, and `{r, echo=FALSE}` of R Markdown: the first name is the language. */
function unbrace(node: Code): void {
  const whole = [node.lang, node.meta].filter(Boolean).join(' ');
  const [, first] = /^\{\s*\.?([A-Za-z][\w+#-]*)[^{}]*\}$/.exec(whole) ?? [];
  if (first === undefined) return;
  node.lang = first;
  node.meta = null;
}

export function keepCodeMeta() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      if (node.lang?.startsWith('{')) unbrace(node);
      // What some editors write for no language.
      if (/^plain text$/i.test(`${node.lang} ${node.meta}`))
        Object.assign(node, { lang: 'text', meta: null });
      if (node.meta)
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}

/** Says for each box of a task list whether its task is done, to those who do not see the tick. */

import type { Element, Root } from 'hast';
import { visit } from '../walk.ts';

export function labelTasks() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'input' }, (box: Element) => {
      box.properties.ariaLabel = box.properties.checked ? '已完成' : '未完成';
    });
  };
}

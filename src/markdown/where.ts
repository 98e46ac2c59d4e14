/** A plugin that looks through the whole tree for one thing → the same, which does so only where the text holds a sign of it. */

import type { Processor } from 'unified';
import type { VFile } from 'vfile';

type Transform<Tree> = (tree: Tree, file: VFile) => void;

/** @param sign without which the plugin changes nothing and tells nothing, however its thing is written */
export function where<Tree>(sign: RegExp, plugin: (this: Processor) => Transform<Tree>) {
  return function (this: Processor): Transform<Tree> {
    const transform = plugin.call(this);
    return (tree, file) => {
      if (sign.test(String(file))) transform(tree, file);
    };
  };
}

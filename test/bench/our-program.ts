/** Our own program as a user runs it, in a copy of this project. */

import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Contender } from './contender.ts';
import { copyProject } from './copy-project.ts';
import { nodeVersion } from './node-version.ts';
import { packageVersion } from './package-version.ts';

export function ourProgram(project: string, node: string): Contender {
  return {
    id: 'ours',
    title: `札记 ${packageVersion(project)}（Node ${nodeVersion(node)}）`,
    node,
    layOut: (folder, corpus) => {
      const copy = path.join(folder, 'zhaji');
      const notes = path.join(folder, 'notes');
      const output = path.join(folder, 'dist');
      copyProject(project, copy);
      cpSync(corpus, notes, { recursive: true });
      return {
        folder: copy,
        words: ['src/start.js', 'build', '--content', notes, '--out', output],
        environment: {},
        notes,
        output,
        caches: [path.join(copy, 'node_modules/.cache')],
      };
    },
  };
}

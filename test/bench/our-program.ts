/** Our own program as a user runs it, in a copy of this project. */

import { execFileSync } from 'node:child_process';
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
      const cache = path.join(folder, 'cache');
      copyProject(project, copy);
      // As npm does when it installs it; the others are installed ready to run as well.
      execFileSync(node, ['src/prepare.js'], { cwd: copy });
      cpSync(corpus, notes, { recursive: true });
      return {
        folder: copy,
        words: ['src/start.js', 'build', '--content', notes, '--out', output, '--cache', cache],
        environment: {},
        notes,
        output,
        caches: [cache],
      };
    },
  };
}

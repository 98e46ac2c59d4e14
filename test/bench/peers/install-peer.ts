/** A peer → a contender, with its packages installed and the same KaTeX in all of them. */

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Contender } from '../contender.ts';
import { linkPackages } from '../link-packages.ts';
import { listNotes } from '../list-notes.ts';
import { installPackages } from './install-packages.ts';
import type { Peer } from './peer.ts';

export function installPeer(peer: Peer, peersDir: string, node: string, katex: string): Contender {
  const installed = path.join(peersDir, peer.id.replace(/-.*/, ''));
  installPackages(installed, { ...peer.packages, katex }, { katex: '$katex' });
  return {
    id: peer.id,
    title: peer.title,
    node,
    layOut: (folder, corpus) => {
      // Not where it was installed: generators skip whatever lies in a node_modules.
      const project = path.join(folder, peer.id);
      const inside = (name: string): string => path.join(project, name);
      linkPackages(path.join(installed, 'node_modules'), inside('node_modules'));
      cpSync(corpus, inside(peer.notes), { recursive: true });
      writeAll(project, { 'package.json': manifestOf(peer), ...peer.files });
      if (peer.lineForCategory) addCategories(inside(peer.notes), peer.lineForCategory);
      return {
        folder: project,
        words: peer.words,
        environment: peer.environment ?? {},
        notes: inside(peer.notes),
        output: inside(peer.output),
        caches: peer.caches.map(inside),
      };
    },
  };
}

/** Hexo loads the plugins that are listed here, and knows its project by its own version. */
function manifestOf({ id, packages }: Peer): string {
  const hexo = id === 'hexo' ? { hexo: { version: packages.hexo } } : { type: 'module' };
  return JSON.stringify({ name: 'bench', private: true, ...hexo, dependencies: packages });
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function addCategories(notes: string, lineFor: (category: string) => string): void {
  for (const file of listNotes(notes).values()) {
    const line = lineFor(path.basename(path.dirname(file)));
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', `---\n${line}\n`));
  }
}

/** Options → who is measured: ours in the running Node, and with peers everybody in Node 24. */

import path from 'node:path';
import type { Contender } from './contender.ts';
import { ourProgram } from './our-program.ts';
import { packageVersion } from './package-version.ts';
import type { BenchOptions } from './parse-bench-options.ts';
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hexo } from './peers/hexo.ts';
import { installNode } from './peers/install-node.ts';
import { installPeer } from './peers/install-peer.ts';

export function chooseContenders({ peers, peersDir, only }: BenchOptions, project: string): Contender[] {
  if (!peers) return [ourProgram(project, process.execPath)];
  const isWanted = ({ id }: { readonly id: string }): boolean => only.length === 0 || only.includes(id);
  const offered = [eleventy(), hexo(), astro('satteri'), astro('unified')];
  const known = ['ours', ...offered.map(({ id }) => id)];
  const stranger = only.find((id) => !known.includes(id));
  if (stranger !== undefined) throw new Error(`不认识 ${stranger}，可用的有：${known.join(' ')}`);
  const node = installNode(peersDir);
  const katex = packageVersion(path.join(project, 'node_modules/katex'));
  const ours = [ourProgram(project, node), ourProgram(project, process.execPath)];
  return [
    ...ours.filter(isWanted).filter(({ title }, index) => index === 0 || title !== ours[0]?.title),
    ...offered.filter(isWanted).map((peer) => installPeer(peer, peersDir, node, katex)),
  ];
}

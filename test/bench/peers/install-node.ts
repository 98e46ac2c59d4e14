/** Node 24 from the registry's package `node` → its program, for what refuses an older one. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from './install-packages.ts';

export function installNode(peersDir: string): string {
  const folder = path.join(peersDir, 'node');
  installPackages(folder, { node: '24.21.0' });
  const program = path.join(folder, 'node_modules/node/bin/node');
  if (!existsSync(program)) throw new Error(`${program} 不在：npm 没有运行 node 包的安装脚本。`);
  return program;
}

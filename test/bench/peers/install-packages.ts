/** Installs packages at exact versions into a folder of their own, unless they are there already. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param overrides what stands for the versions that the packages ask for */
export function installPackages(
  folder: string,
  packages: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>> = {},
): void {
  const manifest = `${JSON.stringify({ private: true, dependencies: packages, overrides }, null, 2)}\n`;
  const file = path.join(folder, 'package.json');
  const mark = path.join(folder, 'installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === manifest) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  const words = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm install 在 ${folder} 里没有成功。`);
  writeFileSync(mark, manifest);
}

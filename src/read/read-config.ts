/** `content/site.yaml` → the site's configuration with defaults filled in, and every mistake at its place. */

import { lstat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import { problemOf } from '../report/problem-of.ts';
import { defaultConfig } from './default-config.ts';
import type { ConfigReading } from './parse-config.ts';
import { readSettings } from './read-settings.ts';

export const configFile = 'site.yaml';

export async function readConfig(
  contentDir: string,
  remember: RememberLast<ConfigReading> = rememberLast(),
): Promise<ConfigReading> {
  const settings = await readSettings(contentDir, configFile);
  if (!settings) return strangers(contentDir);
  if ('obstacle' in settings) return failed(settings.obstacle);
  // Loads what reads YAML.
  const { parseConfig } = await import('./parse-config.ts');
  const { bytes } = settings;
  return remember('', [Buffer.from(bytes).toString('latin1')], () => parseConfig(bytes, configFile));
}

function failed(message: string): ConfigReading {
  const problem = problemOf('config-is-yaml', message, { file: configFile }, '把它放进内容文件夹。');
  return { config: defaultConfig, lenient: false, problems: [problem] };
}

async function strangers(contentDir: string): Promise<ConfigReading> {
  const problems: Problem[] = [];
  const near = await lstat(join(contentDir, 'site.yml')).catch(() => undefined);
  if (near) {
    const message = '没有 site.yaml，只有 site.yml，它没有被读取。';
    problems.push(problemOf('config-is-yaml', message, { file: 'site.yml' }, '改名为 site.yaml。'));
  }
  const title = basename(resolve(contentDir)) || defaultConfig.title;
  return { config: { ...defaultConfig, title }, lenient: true, problems };
}

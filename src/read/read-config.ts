/** `content/site.yaml` → the site's configuration with defaults filled in, and every mistake at its place. */

import { lstat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { problemOf } from '../report/problem-of.ts';
import { decode } from '../yaml/decode.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { configSchema } from './config-schema.ts';
import { decodeText } from './decode-text.ts';
import { defaultConfig } from './default-config.ts';
import { readSettings } from './read-settings.ts';

export interface ConfigReading {
  readonly config: SiteConfig;
  /** There is no `site.yaml`: these are somebody else's notes. */
  readonly lenient: boolean;
  readonly problems: readonly Problem[];
}

export const configFile = 'site.yaml';

export async function readConfig(contentDir: string): Promise<ConfigReading> {
  const settings = await readSettings(contentDir, configFile);
  if (!settings) return strangers(contentDir);
  return 'bytes' in settings ? parseConfig(settings.bytes) : failed(settings.obstacle);
}

export function parseConfig(bytes: Uint8Array): ConfigReading {
  const { text, problems } = decodeText(bytes, configFile);
  const yaml = parseYaml(text, configFile, 'config-is-yaml');
  const { value, problems: mistakes } = decode(configSchema, yaml.data, yaml, () => 'config-is-valid');
  const categories = Object.entries(value.categories ?? {}).map(
    ([path, category], index) => [path, { description: '', order: index + 1, ...category }] as const,
  );
  return {
    config: {
      ...defaultConfig,
      ...value,
      categories: Object.fromEntries(categories),
      math: { ...defaultConfig.math, ...value.math },
      excerpt: { ...defaultConfig.excerpt, ...value.excerpt },
    },
    lenient: false,
    problems: [...problems, ...yaml.problems, ...mistakes],
  };
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

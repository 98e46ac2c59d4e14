/** `content/site.yaml` → the site's configuration with defaults filled in, and every mistake at its place. */

import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { problemOf } from '../report/problem-of.ts';
import { configSchema } from './config-schema.ts';
import { decode } from './decode.ts';
import { decodeText } from './decode-text.ts';
import { defaultConfig } from './default-config.ts';
import { faultName } from './fault-name.ts';
import { parseYaml } from './parse-yaml.ts';

export interface ConfigReading {
  readonly config: SiteConfig;
  /** There is no `site.yaml`: these are somebody else's notes. */
  readonly lenient: boolean;
  readonly problems: readonly Problem[];
}

export const configFile = 'site.yaml';

/** More than anybody writes by hand; the reader of YAML is not made for more. */
const mostBytes = 1024 * 1024;

export async function readConfig(contentDir: string): Promise<ConfigReading> {
  let bytes: Uint8Array;
  try {
    const path = join(contentDir, configFile);
    // A symlink may lead out of the notebook.
    if (!(await lstat(path)).isFile()) return failed(`${configFile} 应该是普通文件。`);
    if ((await stat(path)).size > mostBytes) return failed(`${configFile} 超过 1 MiB，没有读取。`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return strangers(contentDir);
    return failed(`读不了 ${configFile}：${faultName(error)}。`);
  }
  return parseConfig(bytes);
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

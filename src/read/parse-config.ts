/** The bytes of `site.yaml` → the configuration in them, with defaults filled in. */

import type { Problem } from '../model/problem.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { decode } from '../yaml/decode.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { configSchema } from './config-schema.ts';
import { decodeText } from './decode-text.ts';
import { defaultConfig } from './default-config.ts';

export interface ConfigReading {
  readonly config: SiteConfig;
  /** There is no `site.yaml`: these are somebody else's notes. */
  readonly lenient: boolean;
  readonly problems: readonly Problem[];
}

export function parseConfig(bytes: Uint8Array, file: string): ConfigReading {
  const { text, problems } = decodeText(bytes, file);
  const yaml = parseYaml(text, file, 'config-is-yaml');
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

/** What the next reading of a notebook need not do again. */

import { type RememberAssets, rememberAssets } from './asset-reader.ts';
import type { ConfigReading } from './parse-config.ts';
import type { Glossary } from './parse-glossary.ts';
import type { Judgement } from './pictures/judge-picture.ts';
import type { Bibliography } from './read-bibliography.ts';
import { type RememberStill, rememberStill } from './remember-still.ts';

export interface ReadMemory {
  readonly config: RememberStill<ConfigReading>;
  readonly bibliography: RememberStill<Bibliography>;
  readonly glossary: RememberStill<Glossary>;
  readonly assets: RememberAssets;
  /** Of pictures, by the name of the entry that holds them. */
  readonly judgements: Map<string, Judgement>;
}

export const readMemory = (): ReadMemory => ({
  config: rememberStill(),
  bibliography: rememberStill(),
  glossary: rememberStill(),
  assets: rememberAssets(),
  judgements: new Map(),
});

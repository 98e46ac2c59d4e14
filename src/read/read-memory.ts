/** What the next reading of a notebook need not do again. */

import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import { type RememberAssets, rememberAssets } from './asset-reader.ts';
import type { ConfigReading } from './parse-config.ts';
import type { Glossary } from './parse-glossary.ts';
import type { Judgement } from './pictures/judge-picture.ts';
import type { Bibliography } from './read-bibliography.ts';

export interface ReadMemory {
  readonly config: RememberLast<ConfigReading>;
  readonly bibliography: RememberLast<Bibliography>;
  readonly glossary: RememberLast<Glossary>;
  readonly assets: RememberAssets;
  /** Of pictures, by the name of the entry that holds them. */
  readonly judgements: Map<string, Judgement>;
}

export const readMemory = (): ReadMemory => ({
  config: rememberLast(),
  bibliography: rememberLast(),
  glossary: rememberLast(),
  assets: rememberAssets(),
  judgements: new Map(),
});

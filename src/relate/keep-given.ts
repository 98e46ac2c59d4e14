/** What notes are related by, again and again → the same, in which whatever says the same is the same object as the last time. */

import { type KeepMap, keepMap } from '../model/keep-map.ts';
import { keepParts } from '../model/keep-parts.ts';
import type { Notebook } from '../model/notebook.ts';
import { rememberLast } from '../model/remember-last.ts';
import type { Asset } from '../model/site.ts';
import type { Work } from '../model/work.ts';

export interface Given extends Pick<Notebook, 'config' | 'files' | 'works' | 'glossary'> {
  readonly assets: ReadonlyMap<string, Asset>;
}

export type KeepGiven = (given: Given) => Given;

export function keepGiven(): KeepGiven {
  const last = {
    config: rememberLast<Given['config']>(),
    files: rememberLast<Given['files']>(),
    glossary: rememberLast<Given['glossary']>(),
  };
  const works: KeepMap<Work> = keepMap(keepParts);
  const assets: KeepMap<Asset> = keepMap(keepParts);
  return (given) => ({
    config: last.config('', [JSON.stringify(given.config)], () => given.config),
    files: last.files('', [...given.files], () => given.files),
    glossary: last.glossary('', given.glossary, () => given.glossary),
    works: works(given.works),
    assets: assets(given.assets),
  });
}

/** Raster images → what is judged of each, now or by an earlier build; as many at once as there are cores. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { openShelf } from '../../cache/shelf.ts';
import type { Raster } from '../read-assets.ts';
import { type Judgement, judgementSchema, judgePicture } from './judge-picture.ts';
import { pictureFormats } from './picture-formats.ts';

interface Workshop {
  /** Absolute path of the notebook. */
  readonly contentDir: string;
  /** Where judgements are kept. */
  readonly folder: string;
  /** The version of what encodes. */
  readonly encoder: string;
  /** Those that need not be looked up again, by the name of their entry. */
  readonly known: Map<string, Judgement>;
}

/** @param judged called after each */
export async function judgePictures(
  rasters: ReadonlyMap<string, Raster>,
  workshop: Workshop,
  judged: () => void,
): Promise<ReadonlyMap<string, Judgement>> {
  const judgements = new Map<string, Judgement>();
  const queue = rasters.entries();
  const worker = async (): Promise<void> => {
    for (const [file, raster] of queue) {
      judgements.set(file, await judge(file, raster, workshop));
      judged();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return judgements;
}

async function judge(
  file: string,
  { hash, isThumbnail }: Raster,
  { contentDir, folder, encoder, known }: Workshop,
): Promise<Judgement> {
  const inputs = JSON.stringify(['judgement', hash, isThumbnail, pictureFormats, encoder]);
  const entry = sha256(inputs);
  const before = known.get(entry);
  if (before) return before;
  const shelf = openShelf(folder);
  const kept = shelf.take(entry);
  if (kept) {
    const judgement = v.parse(judgementSchema, JSON.parse(kept.toString()));
    known.set(entry, judgement);
    return judgement;
  }
  const bytes = await readFile(join(contentDir, file)).catch(() => undefined);
  // It changed a moment ago and will be read again; the entry would be wrong.
  if (!bytes || sha256(bytes) !== hash) return { formats: [] };
  const judgement = await judgePicture(bytes, isThumbnail);
  shelf.put(entry, JSON.stringify(judgement));
  known.set(entry, judgement);
  return judgement;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

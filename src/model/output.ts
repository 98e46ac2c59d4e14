/** Where a site goes when it is done: the disk, or nowhere. */

import type { OutputFile } from './output-file.ts';

/** The files of a site as the disk shows them without their being read, by path. */
export type Standing = ReadonlyMap<string, string>;

export interface Output {
  /**
   * Replaces whatever was published before: after a failure the old site stands as it stood.
   * Only files whose bytes differ are written.
   * Throws an Obstacle (a full disk, a missing right) or the signal's reason.
   * @param written called after each file that was looked at
   * @param last how the files stood when they were published last
   * @returns how they stand now
   */
  publish(
    files: readonly OutputFile[],
    signal?: AbortSignal,
    written?: () => void,
    last?: Standing,
  ): Promise<Standing>;
  /** Gives up what is still being written, tidies up and lets others build; may be called twice. */
  close(): Promise<void>;
}

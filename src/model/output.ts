/** Where a site goes when it is done: the disk, or nowhere. */

import type { OutputFile } from './output-file.ts';

export interface Output {
  /**
   * Replaces whatever was published before, all at once: after a failure the old site stands untouched.
   * Throws an Obstacle (a full disk, a missing right) or the signal's reason.
   * @param written called after each file
   */
  publish(files: readonly OutputFile[], signal?: AbortSignal, written?: () => void): Promise<void>;
  /** Gives up what is still being written, tidies up and lets others build; may be called twice. */
  close(): Promise<void>;
}

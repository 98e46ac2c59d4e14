/** Makes the clock of the program go ten seconds ahead of the disk's, so that what was written just now looks settled. */

import { vi } from 'vitest';

/** In a test every edit comes right after the last, and nothing would ever be taken on trust. */
export function later(): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 10_000);
}

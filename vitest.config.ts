/** Where the tests are, and how long a real browser on two cores may take. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // A machine may be three times slower on one day than on another.
    testTimeout: 180_000,
    hookTimeout: 360_000,
  },
});

/** Bundles the program as soon as it is installed, so that the first build need not. */

import { bundledProgram } from './bundled-program.js';

// Whatever is wrong, the first build tells it.
await bundledProgram().catch(() => {});
process.exit();

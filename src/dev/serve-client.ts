/** The preview's client as JavaScript: its entry and what it imports, and nothing else that Vite could give out. */

import type { DevEnvironment } from 'vite';
import { clientEntry } from './preview-script.ts';

/** Ours, and the one that `import.meta.hot` stands for. */
const entries = [clientEntry, '/@vite/client'];

/** @returns for a path from the project's folder its code, or nothing when the client has no such module */
export function serveClient(environment: DevEnvironment): (path: string) => Promise<string | undefined> {
  const { moduleGraph } = environment;
  return async (path) => {
    // Vite writes down what a module imports when it transforms it, and only what is asked for here is transformed.
    if (!entries.includes(path) && !moduleGraph.urlToModuleMap.has(path)) return undefined;
    return (await environment.transformRequest(path))?.code;
  };
}

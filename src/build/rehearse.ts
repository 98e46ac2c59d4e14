/** Makes a note that nobody asked for, so that what makes notes is loaded before the first that somebody does. */

import { rehearsal } from '../compile/rehearsal.ts';
import { defaultConfig } from '../read/default-config.ts';
import type { NoteMaker } from './note-maker.ts';

export async function rehearse(make: NoteMaker): Promise<void> {
  const bytes = new TextEncoder().encode(rehearsal);
  const context = { config: defaultConfig, glossary: [], lenient: false, drafts: false };
  await make({ file: 'rehearsal.md', key: '', bytes, size: bytes.length }, context);
}

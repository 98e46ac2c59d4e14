/** `glossary.yaml` → the terms that the notebook agrees on, and a complaint for each entry that contradicts another. */

import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import { problemOf } from '../report/problem-of.ts';
import type { Glossary } from './parse-glossary.ts';
import { readSettings } from './read-settings.ts';

export const glossaryFile = 'glossary.yaml';

/** A notebook without a glossary has no terms and no complaints. */
export async function readGlossary(
  contentDir: string,
  remember: RememberLast<Glossary> = rememberLast(),
): Promise<Glossary> {
  const settings = await readSettings(contentDir, glossaryFile);
  if (!settings) return { glossary: [], problems: [] };
  if ('obstacle' in settings) {
    const problem = problemOf('glossary-is-valid', settings.obstacle, { file: glossaryFile });
    return { glossary: [], problems: [problem] };
  }
  // Loads what reads YAML.
  const { parseGlossary } = await import('./parse-glossary.ts');
  const { bytes } = settings;
  return remember('', [Buffer.from(bytes).toString('latin1')], () => parseGlossary(bytes, glossaryFile));
}

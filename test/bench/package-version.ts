/** The folder of a package → its version. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { object, parse, string } from 'valibot';

const schema = object({ version: string() });

export function packageVersion(folder: string): string {
  return parse(schema, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).version;
}

/** A style sheet → its file, under a name that changes with what it says. */

import { hash } from 'node:crypto';
import type { OutputFile } from '../model/output-file.ts';

export const sheetOf = (name: string, css: string): OutputFile => ({
  path: `assets/${name}.${hash('sha256', css).slice(0, 8)}.css`,
  body: css,
  isNamedByContent: true,
});

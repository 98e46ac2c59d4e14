/** A style sheet → where it stands on the site: under a name that changes with what it says. */

import { hash } from 'node:crypto';

export const sheetPath = (name: string, css: string): string =>
  `assets/${name}.${hash('sha256', css).slice(0, 8)}.css`;

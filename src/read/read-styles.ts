/** The style sheets of templates/styles, bundled and minified; the fonts of KaTeX stand beside them, to be cut. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bundleAsync,
  type CustomAtRules,
  type FontFaceRule,
  type FontWeight,
  type Targets,
  type Visitor,
} from 'lightningcss';
import type { FormulaFont, Styles } from '../model/styles.ts';
import { browsers } from './browsers.ts';

const folder = fileURLToPath(new URL('../../templates/styles/', import.meta.url));
const { resolve: resolvePackage } = createRequire(import.meta.url);

const targets: Targets = Object.fromEntries(
  Object.entries(browsers).map(([name, [major, minor]]) => [name, (major << 16) | (minor << 8)]),
);

export async function readStyles(): Promise<Styles> {
  const [list, note, formulas] = await Promise.all([
    readSheet('list-page.css'),
    readSheet('note-page.css'),
    readSheet('math.css'),
  ]);
  return { list: list.css, note: note.css, formulas: formulas.css, formulaFonts: formulas.fonts };
}

async function readSheet(name: string): Promise<{ css: string; fonts: readonly FormulaFont[] }> {
  const fonts: FormulaFont[] = [];
  const visitor: Visitor<CustomAtRules> = {
    Rule: {
      'font-face'({ value }) {
        fonts.push(fontOf(value));
        return [];
      },
    },
  };
  const { code } = await bundleAsync({
    filename: resolve(folder, name),
    minify: true,
    targets,
    visitor,
    resolver: {
      read: (file) => readFile(file, 'utf8'),
      resolve: (path, from) =>
        path.startsWith('katex/') ? resolvePackage(path) : resolve(dirname(from), path),
    },
  });
  return { css: new TextDecoder().decode(code), fonts };
}

function fontOf({ properties }: FontFaceRule): FormulaFont {
  const font = { family: '', style: 'normal', weight: 400, source: '' };
  for (const { type, value } of properties) {
    if (type === 'font-family') font.family = value;
    if (type === 'font-style') font.style = value.type;
    if (type === 'font-weight') font.weight = weightOf(value[0]);
    if (type !== 'source') continue;
    for (const source of value) {
      if (source.type === 'url' && source.value.format?.type === 'woff2') {
        font.source = `katex/dist/${source.value.url.url}`;
      }
    }
  }
  return font;
}

function weightOf(weight: FontWeight): number {
  if (weight.type !== 'absolute') return 400;
  if (weight.value.type === 'weight') return weight.value.value;
  return weight.value.type === 'bold' ? 700 : 400;
}

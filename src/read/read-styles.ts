/** The style sheets of templates/styles, bundled and minified, with the fonts they name, all under hashed names. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAsync, type CustomAtRules, type Source, type Targets, type Visitor } from 'lightningcss';
import type { OutputFile } from '../model/output-file.ts';

export interface Styles {
  /** Site path of the sheet that every page needs. */
  readonly site: string;
  /** Site path of the sheet that pages with formulas need. */
  readonly math: string;
  readonly files: readonly OutputFile[];
}

const folder = fileURLToPath(new URL('../../templates/styles/', import.meta.url));
const { resolve: resolvePackage } = createRequire(import.meta.url);

// Recent enough that nesting and light-dark() stay as they are written.
const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
const targets: Targets = { chrome: version(123), firefox: version(120), safari: version(17, 5) };

/** A browser that knows the rest of these sheets knows woff2, so no other kind of font is published. */
const woff2Only: Visitor<CustomAtRules> = {
  Rule: {
    'font-face'({ value }) {
      const properties = value.properties.map((property) =>
        property.type === 'source' ? { ...property, value: property.value.filter(isWoff2) } : property,
      );
      return { type: 'font-face', value: { ...value, properties } };
    },
  },
};

function isWoff2(source: Source): boolean {
  return source.type !== 'url' || source.value.format?.type === 'woff2';
}

export async function readStyles(): Promise<Styles> {
  const [site, math] = await Promise.all([readSheet('site.css'), readSheet('math.css')]);
  return { site: `/${site.sheet.path}`, math: `/${math.sheet.path}`, files: [...site.all, ...math.all] };
}

async function readSheet(name: string) {
  const { code, dependencies } = await bundleAsync({
    filename: resolve(folder, name),
    minify: true,
    targets,
    visitor: woff2Only,
    analyzeDependencies: true,
    resolver: {
      read: (file) => readFile(file, 'utf8'),
      resolve: (path, from) =>
        path.startsWith('katex/') ? resolvePackage(path) : resolve(dirname(from), path),
    },
  });
  let css = new TextDecoder().decode(code);
  const fonts: OutputFile[] = [];
  for (const dependency of dependencies ?? []) {
    if (dependency.type !== 'url') continue;
    const font = hashed(
      dependency.url,
      await readFile(resolve(dirname(dependency.loc.filePath), dependency.url)),
    );
    fonts.push(font);
    // Sheets and fonts stand in one folder, so the name alone leads there under any base.
    css = css.replaceAll(`"${dependency.placeholder}"`, `"${parse(font.path).base}"`);
  }
  const sheet = hashed(name, css);
  return { sheet, all: [sheet, ...fonts] };
}

function hashed(file: string, body: string | Uint8Array): OutputFile {
  const { name, ext } = parse(file);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { path: `assets/${name}.${hash}${ext}`, body };
}

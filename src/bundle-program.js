/** The sources → a program that starts quickly: a few scripts, in which each source knows where it stood. */

import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bringOverScripts, noteSources, recipeOf, stampsOf } from './bring-over-scripts.js';

const day = 24 * 60 * 60 * 1000;

/** Loaded by few builds, made of native code, looking for files beside themselves, or plugged into one another at run time. */
const external = ['@citation-js/*', 'esbuild', 'lightningcss', 'sharp', 'subset-font', 'tsx', 'vite'];

/** How all of it is bundled. */
const manner = {
  bundle: true,
  platform: 'node',
  // V8 keeps what it compiled of a script, of a module Node 20 does not let it.
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
  external,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  tsconfigRaw: {},
  logLevel: 'silent',
  // A text of one byte a letter is read in half of the time, and what is not there is not read at all.
  charset: 'ascii',
  minifyWhitespace: true,
  lineLimit: 120,
  legalComments: 'none',
  write: false,
};

/**
 * @param {string} project absolute path of the project
 * @param {string} folder where the program shall stand
 * @returns {Promise<boolean>} whether it stands there now
 */
export async function bundleProgram(project, folder) {
  const unfinished = `${folder}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    // As esbuild names its sources.
    await bundle(realpathSync(project), unfinished);
    forgetOld(dirname(folder), basename(folder));
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been quicker.
    if (error?.code === 'ENOTEMPTY' || error?.code === 'EEXIST') return true;
    if (error?.code === undefined) throw error;
    return false;
  }
  return true;
}

async function bundle(project, folder) {
  // To import it takes four times as long: Node looks through all of it for the names of what it gives.
  const { build } = createRequire(import.meta.url)('esbuild');
  // The first one starts the program that esbuild is, while the sources are read for the other.
  const [identity] = await Promise.all([
    programIdentity(build, project, folder),
    bundleScripts(build, project, folder),
  ]);
  writeFileSync(join(folder, 'identity.json'), JSON.stringify(identity));
  copyFileSync(join(project, 'src/run-bundle.cjs'), join(folder, 'run.cjs'));
}

async function bundleScripts(build, project, folder) {
  const sources = readSources(project);
  const scripts = scriptsOf(sources);
  const recipe = recipeOf(project, [...scripts.values()]);
  const brought = bringOverScripts(project, folder, recipe);
  const entryPoints = Array.from(scripts, ([path, name]) => ({ in: path, out: name }));
  const { outputFiles, metafile } = await build({
    ...manner,
    absWorkingDir: project,
    plugins: [sourceUrls(sources, folder), scriptsApart(scripts), withoutEngines],
    entryPoints: entryPoints.filter(({ out }) => !brought[out]),
    outdir: folder,
    metafile: true,
  });
  for (const { path, text } of outputFiles) {
    // Whole as it stands: to put texts together takes longer than to read them.
    const script = `(function (require, module, bundleUrl, runningBundle, bundledProgram) {"use strict"; const exports = module.exports;\n${text}\n})`;
    writeFileSync(path, script.replace(/[^\0-\x7f]/g, escaped));
  }
  const made = Object.entries(metafile.outputs).map(([path, { inputs }]) => [
    basename(path, '.js'),
    stampsOf(project, Object.keys(inputs)),
  ]);
  noteSources(folder, recipe, { ...brought, ...Object.fromEntries(made) });
}

async function programIdentity(build, project, folder) {
  const source = 'src/read/program-id.ts';
  const bundleUrl = pathToFileURL(join(folder, 'program-id.js')).href;
  const { outputFiles } = await build({
    ...manner,
    absWorkingDir: project,
    plugins: [sourceUrls([readSource(project, source)], folder)],
    entryPoints: [source],
    format: 'esm',
    banner: { js: `const bundleUrl = ${JSON.stringify(bundleUrl)};` },
  });
  const { programId } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return programId();
}

/** @returns {{ path: string, text: string }[]} */
function readSources(project) {
  return ['src', 'templates']
    .flatMap((name) => readdirSync(join(project, name), { recursive: true }).map((file) => join(name, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readSource(project, file));
}

function readSource(project, file) {
  const path = join(project, file);
  return { path, text: readFileSync(path, 'utf8') };
}

/** @returns {Map<string, string>} the names of those that are loaded only when somebody needs them, by path */
function scriptsOf(sources) {
  const scripts = new Map();
  for (const { path, text } of sources) {
    if (/\/(?:cli|make-note-thread)\.ts$/.test(path)) scripts.set(path, nameOf(path));
    for (const [, wanted] of text.matchAll(/(?<!typeof )\bimport\('(\.[^']+)'\)/g)) {
      const other = resolve(dirname(path), wanted);
      scripts.set(other, nameOf(other));
    }
  }
  return scripts;
}

/** Each stands alone in its folder, under a name of its own. */
const nameOf = (path) => basename(path).replace(/\.tsx?$/, '');

/** What one script shares with another it has as its own: a build loads two or three. */
function scriptsApart(scripts) {
  const names = [...scripts.values()].join('|');
  return {
    name: 'scripts-apart',
    setup({ onResolve }) {
      onResolve({ filter: new RegExp(`^\\..*/(?:${names})\\.tsx?$`) }, ({ kind, path, resolveDir }) => {
        const name = kind === 'dynamic-import' && scripts.get(resolve(resolveDir, path));
        return name ? { path: `./${name}.js`, external: true } : undefined;
      });
    },
  };
}

/** gray-matter is always given ours; to load its own, which run what a head says, takes longer than to read a hundred heads. */
const withoutEngines = {
  name: 'without-engines',
  setup({ onLoad }) {
    const filter = /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/;
    onLoad({ filter }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** In regular expressions esbuild leaves letters as they are. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In a source, `import.meta.url` says where the source stands, from wherever the bundle does. */
function sourceUrls(sources, folder) {
  // Those few alone, for to ask about each of all files takes longer than to bundle them.
  const asking = sources.filter(({ text }) => text.includes('import.meta.url'));
  const names = asking.map(({ path }) => basename(path).replaceAll('.', '\\.'));
  const texts = new Map(asking.map(({ path, text }) => [path, text]));
  return {
    name: 'source-urls',
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`[\\\\/](?:${names.join('|')})$`) }, ({ path }) => {
        const way = relative(folder, path).replaceAll('\\', '/');
        const contents = texts
          .get(path)
          ?.replaceAll('import.meta.url', `new URL(${JSON.stringify(way)}, bundleUrl).href`);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

/** Programs of sources that are no more; one that was made today may still be running. */
function forgetOld(folder, current) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('program-') || name === current) continue;
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
  }
}

/** The sources → a program that starts quickly: one file of JavaScript, in which each source knows where it stood. */

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
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const day = 24 * 60 * 60 * 1000;

/** Loaded by few builds, made of native code, looking for files beside themselves, or plugged into one another at run time. */
const external = ['@citation-js/*', 'esbuild', 'lightningcss', 'sharp', 'subset-font', 'tsx', 'vite'];

/**
 * @param {string} project absolute path of the project
 * @param {string} folder where the program shall stand
 * @returns {Promise<boolean>} whether it stands there now
 */
export async function bundleProgram(project, folder) {
  const unfinished = `${folder}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    await bundle(project, unfinished);
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
  const { build } = await import('esbuild');
  const shared = {
    absWorkingDir: project,
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
    // A text of one byte a letter is read in half of the time.
    charset: 'ascii',
    plugins: [sourceUrls(project, folder)],
  };
  const [identity, { outputFiles }] = await Promise.all([
    programIdentity(build, shared, folder),
    build({ ...shared, entryPoints: ['src/program.ts'], write: false }),
  ]);
  const [{ text }] = outputFiles;
  const program = `"use strict"; const bundledProgram = ${JSON.stringify(identity)};\n${text}`;
  writeFileSync(join(folder, 'program.js'), program.replace(/[^\0-\x7f]/g, escaped));
  copyFileSync(join(project, 'src/run-bundle.cjs'), join(folder, 'run.cjs'));
}

async function programIdentity(build, shared, folder) {
  const file = join(folder, 'program-id.cjs');
  const js = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";
  await build({ ...shared, entryPoints: ['src/read/program-id.ts'], outfile: file, banner: { js } });
  const { programId } = await import(pathToFileURL(file).href);
  rmSync(file);
  return programId();
}

/** In regular expressions esbuild leaves letters as they are. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In a source, `import.meta.url` says where the source stands, from wherever the bundle does. */
function sourceUrls(project, folder) {
  // Those few alone, for to ask about each of all files takes longer than to bundle them.
  const asking = ['src', 'templates']
    .flatMap((name) => readdirSync(join(project, name), { recursive: true }).map((file) => join(name, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({
      path: realpathSync(join(project, file)),
      text: readFileSync(join(project, file), 'utf8'),
    }))
    .filter(({ text }) => text.includes('import.meta.url'));
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

/** Scripts of the program that was bundled last → the same in the one being bundled, where their sources stand as they stood. */

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const list = 'made-from.json';

/**
 * @param {string} project absolute path of the project
 * @param {string[]} names of all scripts
 * @returns {string} a hash of what shapes every script: the packages, what bundles them, and which others there are
 */
export function recipeOf(project, names) {
  const bundlers = readdirSync(join(project, 'src')).filter((file) => /\.c?js$/.test(file));
  const files = ['package-lock.json', ...bundlers.map((file) => `src/${file}`)];
  const shape = [process.version, names.toSorted(), files.map((file) => stampOf(project, file))];
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

/**
 * With each comes what V8 compiled of it.
 * @param {string} project absolute path of the project
 * @param {string} folder of the program being bundled, beside the others
 * @param {string} recipe
 * @returns {Record<string, Record<string, string>>} stamps of what each was made from, by the script's name
 */
export function bringOverScripts(project, folder, recipe) {
  const last = lastProgram(dirname(folder));
  const made = last && readJson(join(last, list));
  if (made?.recipe !== recipe) return {};
  const now = new Map();
  const stands = ([file, stamp]) => {
    if (!now.has(file)) now.set(file, stampOf(project, file));
    return now.get(file) === stamp;
  };
  const standing = Object.entries(made.scripts).filter(([, inputs]) => Object.entries(inputs).every(stands));
  for (const [name] of standing)
    for (const file of [`${name}.js`, `${name}.js.compiled`])
      if (existsSync(join(last, file))) link(join(last, file), join(folder, file));
  return Object.fromEntries(standing);
}

/** None is ever written into again; and to copy megabytes takes as long as to bundle a template. */
function link(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * For the program that comes after it.
 * @param {string} folder of the program being bundled
 * @param {string} recipe
 * @param {Record<string, Record<string, string>>} scripts as `bringOverScripts` has them
 */
export function noteSources(folder, recipe, scripts) {
  writeFileSync(join(folder, list), JSON.stringify({ recipe, scripts }));
}

/**
 * @param {string} project absolute path of the project
 * @param {string[]} files
 * @returns {Record<string, string>} how each stands now; of packages the lock file tells
 */
export const stampsOf = (project, files) =>
  Object.fromEntries(
    files.filter((file) => !/\bnode_modules\b/.test(file)).map((file) => [file, stampOf(project, file)]),
  );

function stampOf(project, file) {
  const stat = statSync(join(project, file), { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function lastProgram(folder) {
  const programs = readdirSync(folder)
    .filter((name) => /^program-\w+$/.test(name) && existsSync(join(folder, name, list)))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name, list)).mtimeMs }));
  return programs.toSorted((a, b) => b.at - a.at)[0]?.path;
}

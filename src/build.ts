/** The table of contents of the program: read, compile, relate, render, write. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages as pagesOf } from '../templates/index.ts';
import { forgetUnused } from './cache/cache.ts';
import { compileNotes, type NoteMemory } from './compile/compile-notes.ts';
import type { FontCut } from './model/font-cut.ts';
import type { Output } from './model/output.ts';
import type { OutputFile } from './model/output-file.ts';
import type { Page } from './model/page.ts';
import type { Problem } from './model/problem.ts';
import type { RuleId } from './model/rule.ts';
import type { Site } from './model/site.ts';
import { offerVariants } from './read/pictures/offer-variants.ts';
import { variantFiles } from './read/pictures/variant-files.ts';
import { readAssets } from './read/read-assets.ts';
import { readNotebook } from './read/read-notebook.ts';
import { readPublic } from './read/read-public.ts';
import { readScripts } from './read/read-scripts.ts';
import { readStyles } from './read/read-styles.ts';
import { readTemplateWords } from './read/read-template-words.ts';
import { nameFiles } from './relate/name-files.ts';
import { relate } from './relate/relate.ts';
import { settleTargets } from './relate/settle-targets.ts';
import { checkPublic } from './render/check-public.ts';
import { fileOf } from './render/file-of.ts';
import { render } from './render/render.ts';
import type { Progress } from './report/progress.ts';
import { cutFonts } from './subset/cut-fonts.ts';
import { subset } from './subset/subset.ts';

export interface BuildOptions {
  /** Absolute path of the notebook. */
  readonly contentDir: string;
  readonly drafts: boolean;
  /** Stands for the base of site.yaml. */
  readonly base?: string;
  /** Absolute path of the folder for what took long to make; within node_modules when nothing is said. */
  readonly cacheDir?: string;
}

export interface Made {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Style sheets, scripts and `public/`. */
  readonly files: readonly OutputFile[];
  /** The notebook has no site.yaml: its errors are told as warnings. */
  readonly lenient: boolean;
  readonly fonts: readonly FontCut[];
  /** Where cut fonts are kept. */
  readonly fontCache: string;
  /** Where encoded pictures are kept. */
  readonly pictureCache: string;
  /** What the next `makeSite` need not compile again. */
  readonly memory: NoteMemory;
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly lenient: boolean;
  readonly notes: number;
  /** The file of each note → the path of its page in the output folder. */
  readonly noteFiles: ReadonlyMap<string, string>;
  readonly pages: number;
  readonly formulas: number;
}

const publicDir = fileURLToPath(new URL('../public', import.meta.url));
const ownCache = fileURLToPath(new URL('../node_modules/.cache/zhaji', import.meta.url));

/** What only a notebook of ours promises: a title, and categories that site.yaml knows. */
const ownRules: ReadonlySet<RuleId> = new Set(['title-exists', 'category-is-known']);

const milder = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

/** Everything up to the pages, which are drawn only when somebody asks. */
export async function makeSite(
  options: BuildOptions,
  progress: Progress,
  memory?: NoteMemory,
): Promise<Made> {
  const { contentDir, drafts, base, cacheDir = ownCache } = options;
  progress.stage('读取');
  const read = await readNotebook(contentDir, { drafts });
  const notebook = base === undefined ? read : { ...read, config: { ...read.config, base } };
  const { scripts, files: scriptFiles } = await readScripts();

  progress.stage('编译', notebook.sources.length);
  const { notes, memory: next } = await compileNotes(notebook, progress.step, memory);

  progress.stage('关联');
  const settled = settleTargets(notes, notebook.files, notebook.lenient);
  const compiled = settled.notes;
  const named = nameFiles(compiled, notebook.files);
  const found = await readAssets(contentDir, notebook.files, compiled, named);
  const pictureCache = join(cacheDir, 'images');
  const pictures = await offerVariants(contentDir, found, pictureCache, progress);
  const { site: related, problems } = relate(notebook, compiled, pictures.assets, scripts);

  const fontCache = join(cacheDir, 'fonts');
  const ingredients = { styles: await readStyles(), words: await readTemplateWords(), cache: fontCache };
  const cut = await subset(related, notebook, ingredients);
  const told = [
    ...notebook.problems,
    ...compiled.flatMap((note) => note.problems),
    ...settled.problems,
    ...found.problems,
    ...pictures.problems,
    ...problems,
    ...cut.problems,
  ];
  const site: Site = { ...related, styles: cut.styles, fonts: cut.fonts };
  const own = [...cut.sheets, ...scriptFiles];
  const given = await readPublic(publicDir);
  return {
    site,
    problems: [
      ...(notebook.lenient ? told.filter(({ rule }) => !ownRules.has(rule)).map(milder) : told),
      // Of the program's own folder, whoever wrote the notes.
      ...checkPublic(given, render(site, pagesOf(site), { contentDir, files: own })),
    ],
    files: [...own, ...given],
    lenient: notebook.lenient,
    fonts: cut.cuts,
    fontCache,
    pictureCache,
    memory: next,
  };
}

/** Every file of the site; a page is drawn when its body is read, so a preview draws one and a build draws all. */
export function filesOf(
  { site, files, fonts, fontCache, pictureCache }: Made,
  contentDir: string,
  pages: readonly Page[] = pagesOf(site),
): OutputFile[] {
  const variants = variantFiles(site.assets.values(), contentDir, pictureCache);
  return render(site, pages, { contentDir, files: [...cutFonts(fonts, fontCache), ...variants, ...files] });
}

/** Builds the whole site; with an error in the notebook nothing is published. */
export async function build(
  options: BuildOptions,
  output: Output,
  progress: Progress,
  signal?: AbortSignal,
): Promise<BuildResult> {
  const made = await makeSite(options, progress);
  const { site, problems, lenient } = made;
  signal?.throwIfAborted();
  const pages: readonly Page[] = pagesOf(site);
  if (!problems.some((problem) => problem.severity === 'error')) {
    progress.stage('绘制', pages.length);
    const drawn = pages.map((page) => ({ ...page, draw: counted(page.draw, progress) }));
    // Drawn all before anything is written.
    const rendered = filesOf(made, options.contentDir, drawn).map(({ path, body }) => ({ path, body }));
    progress.stage('写出', rendered.length);
    await output.publish(rendered, signal, () => progress.step());
    await forgetUnused(made.fontCache);
    await forgetUnused(made.pictureCache);
  }
  return {
    problems,
    lenient,
    notes: site.notes.length,
    noteFiles: new Map(site.notes.map(({ file, url }) => [file, fileOf(url)])),
    pages: pages.length,
    formulas: site.notes.reduce((sum, { counts }) => sum + counts.inlineMath + counts.displayMath, 0),
  };
}

function counted<Result>(draw: () => Result, progress: Progress): () => Result {
  return () => {
    progress.step();
    return draw();
  };
}

/** The table of contents of the program: read, compile, relate, subset, render, write. */

import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bringStock, type Stock } from './build/bring-stock.ts';
import type { BuildOptions } from './build/build-options.ts';
import { folders } from './build/folders.ts';
import { makeNotes, type NotesMemory } from './build/make-notes.ts';
import { notePlaces } from './build/note-places.ts';
import { pagesOf } from './build/pages-of.ts';
import { retouch } from './build/retouch.ts';
import { retouchContent } from './build/retouch-content.ts';
import { siteName } from './build/site-name.ts';
import { keysOf, siteRecord, type Told } from './build/site-record.ts';
import { toldMildly } from './build/told-mildly.ts';
import { forgetUnused } from './cache/forget-unused.ts';
import { openShelf, type Shelf } from './cache/shelf.ts';
import { nameOfNote } from './compile/note-shelf.ts';
import type { NoteContext } from './model/made-note.ts';
import type { Output } from './model/output.ts';
import type { OutputFile } from './model/output-file.ts';
import type { Page } from './model/page.ts';
import type { Problem } from './model/problem.ts';
import type { Site } from './model/site.ts';
import { SpoiltText } from './model/spoilt-text.ts';
import { offerVariants } from './read/pictures/offer-variants.ts';
import { variantFiles } from './read/pictures/variant-files.ts';
import { type ProgramId, programId } from './read/program-id.ts';
import { readAssets } from './read/read-assets.ts';
import { type ReadMemory, readMemory } from './read/read-memory.ts';
import { readNotebook } from './read/read-notebook.ts';
import { readPublic } from './read/read-public.ts';
import { surveyFolder } from './read/survey-folder.ts';
import { nameFiles } from './relate/name-files.ts';
import { type RelateMemory, relate, relateMemory } from './relate/relate.ts';
import { settleTargets } from './relate/settle-targets.ts';
import { checkPublic } from './render/check-public.ts';
import { fileOf } from './render/file-of.ts';
import { type DrawnPages, redrawPages } from './render/redraw-pages.ts';
import { render } from './render/render.ts';
import { stamps } from './render/stamps.ts';
import { type WatchedSite, watchSite } from './render/watch-site.ts';
import type { Progress } from './report/progress.ts';
import { cutFonts } from './subset/cut-fonts.ts';
import { openCutter } from './subset/open-cutter.ts';
import { type Subset, subset } from './subset/subset.ts';

export interface Made {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Style sheets, scripts and `public/`. */
  readonly files: readonly OutputFile[];
  /** The notebook has no site.yaml: its errors are told as warnings. */
  readonly lenient: boolean;
  readonly formulas: number;
  /** Cut when somebody asks. */
  readonly fontFiles: readonly OutputFile[];
  readonly context: NoteContext;
  readonly wardrobe: Subset['wardrobe'];
  /** Where encoded pictures are kept. */
  readonly pictureCache: string;
  readonly memory: SiteMemory;
}

/** What the next `makeSite` need not do again. */
export interface SiteMemory extends NotesMemory {
  readonly program: ProgramId;
  readonly stock: Stock;
  readonly reading: ReadMemory;
  readonly relating: RelateMemory;
}

export interface BuildResult extends Told {
  /** The file of each note → the path of its page in the output folder. */
  readonly noteFiles: ReadonlyMap<string, string>;
  /** Only what pages of single notes show had changed, and nothing else was looked at. */
  readonly isRetouched?: true;
}

/** Everything up to the pages, which are drawn only when somebody asks. */
export async function makeSite(
  options: BuildOptions,
  progress: Progress,
  memory: Partial<SiteMemory> = {},
  shelf: Shelf = openShelf(options.cacheDir ?? folders.cache),
): Promise<Made> {
  const { contentDir, survey, base, cacheDir = folders.cache, stockDir = folders.cache } = options;
  const { reading = readMemory(), relating = relateMemory() } = memory;
  const program = options.program ?? memory.program ?? programId();
  progress.stage('读取');
  const read = await readNotebook(contentDir, survey, reading);
  const notebook = base === undefined ? read : { ...read, config: { ...read.config, base } };

  const fontCache = join(cacheDir, 'fonts');
  const pictureCache = join(cacheDir, 'images');
  const [compiled, stock] = await Promise.all([
    makeNotes(notebook, { ...options, cacheDir, program, shelf }, progress, memory),
    bringStock(stockDir, program, memory.stock),
  ]);
  const { own, cutting } = stock;
  // Where no font was cut before, some will be.
  const cutter = openCutter({ isSure: !existsSync(fontCache) });

  progress.stage('关联');
  const { lenient } = notebook;
  const settled = settleTargets(compiled.facts, compiled.texts, notebook.files, lenient, relating.settling);
  const named = nameFiles(settled.notes, notebook.files);
  const reader = reading.assets(contentDir, notebook.survey);
  const found = await readAssets(reader, notebook.files, settled.notes, named);
  const pictures = await offerVariants(contentDir, found, pictureCache, progress, reading.judgements);
  const around = { ...notebook, assets: pictures.assets };
  const related = relate(around, settled.notes, settled.texts, own.scripts, relating);

  const ingredients = { styles: own.styles, words: own.words, stock: own.stock, cache: fontCache };
  const textOf = async (file: string): Promise<string> => {
    const { readSourceText } = await import('./read/read-source-text.ts');
    return readSourceText(contentDir, file, { timezone: notebook.config.timezone, lenient });
  };
  const cut = await subset(related.site, related.notes, textOf, lenient, ingredients, cutting);
  const told = [
    ...notebook.problems,
    ...compiled.problems,
    ...settled.problems,
    ...found.problems,
    ...pictures.problems,
    ...related.problems,
    ...cut.problems,
  ];
  const site: Site = { ...related.site, styles: cut.styles, fonts: cut.fonts, fontSheets: cut.fontSheets };
  const files = [...cut.sheets, ...own.files];
  const given = await readPublic(folders.given);
  return {
    site,
    problems: [
      ...(lenient ? toldMildly(told) : told),
      // Of the program's own folder, whoever wrote the notes.
      ...(given.length > 0 ? checkPublic(given, await pathsOf(site, contentDir, files)) : []),
    ],
    files: [...files, ...given],
    lenient,
    formulas: compiled.facts.reduce((sum, { counts }) => sum + counts.inlineMath + counts.displayMath, 0),
    fontFiles: cutFonts(cut.cuts, fontCache, openShelf(stockDir), cutter),
    context: compiled.context,
    wardrobe: cut.wardrobe,
    pictureCache,
    memory: { ...compiled.memory, program, stock, reading, relating },
  };
}

/** Every file but those of `public/`, by its path alone. */
async function pathsOf(site: Site, contentDir: string, files: readonly OutputFile[]): Promise<OutputFile[]> {
  const pages = await pagesOf(site);
  const drawn = pages.map(({ url }) => ({ path: fileOf(url), body: '' }));
  return render(site, pages, drawn, { contentDir, files });
}

export interface SiteFiles {
  readonly files: readonly OutputFile[];
  readonly pages: readonly Page[];
  /** What there is to remember of the pages when all have been written. */
  readonly drawn: () => DrawnPages;
  readonly watched: WatchedSite;
}

/** Every file of the site; a page is drawn when its body is asked for, so a preview draws one and a build draws all. */
export async function filesOf(
  { site, files, fontFiles, pictureCache }: Made,
  contentDir: string,
  last?: DrawnPages,
): Promise<SiteFiles> {
  const stamp = stamps(sha256);
  const watched = watchSite(site, stamp);
  const pages = await pagesOf(watched.site);
  const redrawn = redrawPages(pages, watched, stamp, last);
  const variants = variantFiles(site.assets.values(), contentDir, pictureCache);
  const extra = { contentDir, files: [...fontFiles, ...variants, ...files] };
  return { files: render(site, pages, redrawn.files, extra), pages, drawn: redrawn.drawn, watched };
}

/** Builds the whole site, as far as it has changed; with an error in the notebook nothing is published. */
export async function build(
  options: BuildOptions,
  output: Output,
  progress: Progress,
  signal?: AbortSignal,
  shelf: Shelf = openShelf(options.cacheDir ?? folders.cache),
): Promise<BuildResult> {
  try {
    return await buildOnce(options, output, progress, shelf, signal);
  } catch (error) {
    if (!SpoiltText.is(error)) throw error;
    // Now each note is looked for on its own.
    siteRecord(shelf, siteName(options)).forgetFacts();
    return build(options, output, progress, signal, shelf);
  }
}

async function buildOnce(
  options: BuildOptions,
  output: Output,
  progress: Progress,
  shelf: Shelf,
  signal?: AbortSignal,
): Promise<BuildResult> {
  const { cache } = folders;
  const { contentDir, cacheDir = cache, stockDir = cache, program = programId() } = options;
  const record = siteRecord(shelf, siteName(options));
  // Before anything is read.
  const survey = options.survey ?? (await surveyFolder(contentDir).catch(() => undefined));
  const given = await surveyFolder(folders.given).catch(() => undefined);
  if (survey && given && !options.isWhole) {
    const means = { ...options, cacheDir, stockDir, program, shelf, record, stamps: stamps(sha256) };
    const retouched = await retouch(means, { survey, given }, output, progress, signal);
    if (retouched) return retouched;
  }
  const work = record.work();
  const packed = record.facts();
  const last = work?.program === program.whole ? work : undefined;
  const remembered = { ...(work && { stamps: work.stamps }), notes: { packed, keyOf: keysOf(last) } };
  const asked = { ...options, program, ...(survey && { survey }) };
  const made = await makeSite(asked, progress, remembered, shelf);
  const { site, problems, lenient, formulas, memory } = made;
  signal?.throwIfAborted();
  const { files, pages, drawn, watched } = await filesOf(made, contentDir, last?.drawn);
  const told = { problems, lenient, notes: site.notes.length, pages: pages.length, formulas };
  if (!problems.some((problem) => problem.severity === 'error')) {
    progress.stage('写出', files.length);
    const before = new Map(record.fresh()?.standing);
    const standing = await output.publish(files, signal, () => progress.step(), before);
    const fresh = given && { program: program.whole, content: memory.stamps.survey, given, told };
    const [redrawn, measured, places] = [drawn(), watched.measured(), notePlaces(site)];
    const worked = { program: program.whole, stamps: memory.stamps, drawn: redrawn, measured, places };
    const { common } = memory.stock.own.stock;
    const content = retouchContent(site, redrawn, watched, made.context, common);
    const others = { retouch: content, wardrobe: made.wardrobe() };
    if (fresh && standing.size > 0) record.save(fresh, worked, standing, others);
    await forgetUnused(cacheDir, Array.from(memory.notes.packed.keys(), nameOfNote));
  }
  const { packed: facts } = memory.notes;
  const missing = [...facts.keys()].filter((key) => !packed.has(key)).length;
  // A few are found as quickly one by one as all are written again.
  if (missing > facts.size / 50 || packed.size > facts.size * 1.5) record.saveFacts(facts);
  const noteFiles = new Map(site.notes.map(({ file, url }) => [file, fileOf(url)]));
  return { ...told, noteFiles };
}

const sha256 = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

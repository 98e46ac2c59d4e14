/** A build in which nothing has changed but what only the pages of some notes show: these are drawn, and nothing is asked about the others. */

import { amount } from '../../templates/parts/amount.ts';
import type { Shelf } from '../cache/shelf.ts';
import { compileNotes } from '../compile/compile-notes.ts';
import type { NoteOrder } from '../compile/note-order.ts';
import { type KeptNote, noteShelf } from '../compile/note-shelf.ts';
import type { Note, NoteFacts } from '../model/note.ts';
import type { NoteBytes } from '../model/note-bytes.ts';
import type { Output } from '../model/output.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Page } from '../model/page.ts';
import type { Pieces } from '../model/pieces.ts';
import type { Site, Texts } from '../model/site.ts';
import { isStill, standsStill } from '../model/stands-still.ts';
import type { Survey } from '../model/survey.ts';
import { defaultConfig } from '../read/default-config.ts';
import type { ProgramId } from '../read/program-id.ts';
import { stampNotes } from '../read/stamp-notes.ts';
import { shownNote } from '../relate/shown-note.ts';
import { fileOf } from '../render/file-of.ts';
import type { DrawnPage } from '../render/redraw-pages.ts';
import { siteOfFinds } from '../render/site-of-finds.ts';
import type { Stamps } from '../render/stamps.ts';
import { type MeasuredList, watchSite } from '../render/watch-site.ts';
import type { Progress } from '../report/progress.ts';
import type { BuildOptions } from './build-options.ts';
import { noteMaker } from './note-maker.ts';
import { type Dressed, openRedress } from './open-redress.ts';
import { type OwnChange, ownChange } from './own-change.ts';
import { keysOf, type NotePlace, type RetouchRecord, type SiteRecord, type Told } from './site-record.ts';

interface Means extends Required<Pick<BuildOptions, 'contentDir' | 'cacheDir' | 'stockDir'>> {
  readonly program: ProgramId;
  readonly threads?: NonNullable<BuildOptions['threads']>;
  readonly shelf: Shelf;
  readonly record: SiteRecord;
  readonly stamps: Stamps;
}

/** How the folders stand now. */
interface Now {
  readonly survey: Survey;
  readonly given: Survey;
}

export interface Retouched extends Told {
  /** As in a `BuildResult`. */
  readonly noteFiles: ReadonlyMap<string, string>;
  readonly isRetouched: true;
}

/** With more it takes as long to look at everything. */
const mostChanged = 20;

/** @returns nothing when more has changed, or may have; then nothing has been done but to make some notes for the cache */
export async function retouch(
  means: Means,
  { survey, given }: Now,
  output: Output,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Retouched | undefined> {
  const { contentDir, cacheDir, program, threads, shelf, record, stamps } = means;
  const fresh = record.fresh();
  if (fresh?.program !== program.whole || !isStill(given, fresh.given)) return undefined;
  if (!haveOnlyNotesChanged(survey, fresh.content)) return undefined;
  const work = record.work();
  if (work?.program !== program.whole) return undefined;
  const stamped = stampNotes(contentDir, survey, work.stamps);
  const changed = stamped.notes.filter(({ file, stamp }) => stamp !== work.stamps.stamps.get(file));
  if (stamped.problems.length > 0 || changed.length > mostChanged) return undefined;
  const known = record.retouch();
  if (!known) return undefined;

  const { context, common } = known;
  const makeHere = noteMaker();
  const make = (order: NoteOrder) => makeHere(order, context);
  const workshop = { context, program: program.notes, shelf, cacheDir, make, ...(threads && { threads }) };
  const kept = noteShelf(shelf);
  const finds = { ...work.drawn.finds };
  const [{ notes, texts }, befores, redress] = await Promise.all([
    compileNotes(changed, workshop, progress, { packed: new Map(), keyOf: keysOf(work) }),
    // While a thread makes them.
    changed.map(({ file }) => kept.facts(finds[`texts ${file}`] ?? '')),
    openRedress(means, work.places).then((opened) => {
      opened.foresee(new Map(changed.map(({ file, read }) => [file, textOf(read().bytes)])));
      return opened;
    }),
  ]);
  signal?.throwIfAborted();

  let { measured } = work;
  let { formulas } = fresh.told;
  const touched: NoteFacts[] = [];
  const added = new Map<string, OwnChange['added']>();
  for (const [i, { file }] of changed.entries()) {
    const json = befores[i];
    const before: KeptNote | undefined = json && JSON.parse(json);
    const now = notes[i];
    // What is wrong with it may stand elsewhere in the file now.
    const isTold = fresh.told.problems.some(({ place }) => place.file === file);
    if (isTold || !before?.facts || !now?.facts) return undefined;
    const change = ownChange(before, now, common);
    const more = sizeOf(now.facts) - sizeOf(before.facts);
    if (!change || measured.some((list) => tellsMore(list, file, more))) return undefined;
    measured = measured.map((list) =>
      list.files.includes(file) ? { ...list, size: list.size + more } : list,
    );
    formulas += formulasIn(now.facts) - formulasIn(before.facts);
    finds[`texts ${file}`] = texts.stampOf(file) ?? '';
    touched.push(now.facts);
    added.set(file, change.added);
  }
  const dressed = redress.dress(added);
  if (!dressed) return undefined;

  const { note: notePage } = await import('../../templates/note.tsx');
  const pages = { ...work.drawn.pages };
  const bodies = new Map<string, Pieces>();
  for (const facts of touched) {
    const place = dressed.places[facts.file];
    const last = place && pages[fileOf(place.url)];
    const drawn = last && drawAgain(notePage, facts, place, last, known, texts, stamps);
    if (!drawn) return undefined;
    bodies.set(fileOf(place.url), drawn.html);
    pages[fileOf(place.url)] = drawn.page;
    finds[`fontSheets ${place.url}`] = stamps.ofEntry(place.sheets);
  }

  let isWhole = true;
  const asItStands = (path: string): OutputFile => {
    const draw = (): never => {
      isWhole = false;
      throw new Error(`${path} is not as it was written`);
    };
    return { path, body: { draw, isAsBefore: true } };
  };
  const files = filesNow(
    fresh.standing.map(([path]) => path),
    bodies,
    dressed,
    asItStands,
  );
  progress.stage('写出', files.length);
  const told = { ...fresh.told, formulas };
  try {
    const standing = await output.publish(files, signal, () => progress.step(), new Map(fresh.standing));
    const stampsNow = new Map(stamped.notes.map(({ file, stamp }) => [file, stamp]));
    const drawn = { finds, pages };
    const { places, wardrobe } = dressed;
    const worked = { program: program.whole, stamps: { survey, stamps: stampsNow }, drawn, measured, places };
    const freshNow = { program: program.whole, content: survey, given, told };
    if (standing.size > 0) record.save(freshNow, worked, standing, { ...(wardrobe && { wardrobe }) });
  } catch (error) {
    // Somebody has touched the site in place.
    if (!isWhole) return undefined;
    throw error;
  }
  const noteFiles = Object.entries(work.places).map(([file, { url }]) => [file, fileOf(url)] as const);
  return { ...told, noteFiles: new Map(noteFiles), isRetouched: true };
}

/** And only what is in them. */
function haveOnlyNotesChanged(now: Survey, before: Survey): boolean {
  const said = ({ notes, files, problems }: Survey): string => JSON.stringify([notes, files, problems]);
  return (
    said(now) === said(before) &&
    now.files.every((file) => standsStill(now.stats.get(file), before.stats.get(file), before.at))
  );
}

/** As on the site, as far as the page looks up what it looked up before. */
function drawAgain(
  notePage: (site: Site, note: Note) => Page,
  facts: NoteFacts,
  { url, category, sheets }: NotePlace,
  last: DrawnPage,
  known: RetouchRecord,
  texts: Texts,
  stamps: Stamps,
): { readonly html: Pieces; readonly page: DrawnPage } | undefined {
  const values = new Map<string, unknown>();
  for (const name of last.finds) {
    if (name.startsWith('texts ')) continue;
    const value = known.lookUp(name);
    if (value === undefined) return undefined;
    values.set(name, name === `fontSheets ${url}` ? sheets : value.found);
  }
  const watched = watchSite(siteOfFinds(values, texts, defaultConfig), stamps);
  const page = notePage(watched.site, shownNote({ ...facts, category, url }));
  const { html, finds } = watched.watch(page.draw);
  if (finds.some((name) => !last.finds.includes(name))) return undefined;
  return { html, page: { shows: stamps.ofList(page.shows), finds } };
}

/** @param standing paths of what was published last */
function filesNow(
  standing: readonly string[],
  bodies: ReadonlyMap<string, Pieces>,
  { gone, files }: Dressed,
  asItStands: (path: string) => OutputFile,
): OutputFile[] {
  const fresh = new Set(files.map(({ path }) => path));
  return [
    ...files,
    ...standing
      .filter((path) => !gone.has(path) && !fresh.has(path))
      .map((path) => {
        const body = bodies.get(path);
        return body === undefined
          ? asItStands(path)
          : { path, body: { draw: () => body, isAsBefore: false } };
      }),
  ];
}

const textOf = ({ bytes }: NoteBytes): string => new TextDecoder().decode(bytes);
const sizeOf = ({ counts }: NoteFacts): number => counts.han + counts.words;
const formulasIn = ({ counts }: NoteFacts): number => counts.inlineMath + counts.displayMath;

const tellsMore = ({ files, size }: MeasuredList, file: string, more: number): boolean =>
  more !== 0 && amount(size) !== amount(size + more) && files.includes(file);

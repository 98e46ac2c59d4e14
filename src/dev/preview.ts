/** The notebook as the preview has it: the edition that is shown, and what is wrong now. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { BuildOptions } from '../build/build-options.ts';
import type { NotesMemory } from '../build/make-notes.ts';
import { rehearse } from '../build/rehearse.ts';
import type { Made, SiteMemory } from '../build.ts';
import type { PreviewState } from '../model/preview-state.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Survey } from '../model/survey.ts';
import { readSourceLines } from '../read/read-source-lines.ts';
import { surveyFolder } from '../read/survey-folder.ts';
import { silent } from '../report/progress.ts';
import { complaintsOf } from './complaints-of.ts';
import { type Edition, emptyEdition, nextEdition } from './next-edition.ts';

/** What the preview needs of our own program, which may be loaded anew at any time. */
export type Program = Pick<typeof import('../build.ts'), 'makeSite' | 'filesOf'>;

export interface Changes {
  /** Files and folders of the notebook, by path from its folder; nothing when it may be any. */
  readonly touched?: readonly string[];
  /** Something of our own changed, if only a style sheet, so the same notebook may give other pages. */
  readonly own: boolean;
  /** Our own code changed. */
  readonly program: boolean;
  /** Our own code changed in what makes a note. */
  readonly compiler: boolean;
  /** Something changed that only a reload shows. */
  readonly reload: boolean;
}

export interface Outcome {
  readonly problems: readonly Problem[];
  readonly notes: number;
  /** The text of a line that an error names. */
  readonly sourceLine: (place: Place) => string | undefined;
}

export class Preview {
  readonly #options: BuildOptions;
  readonly #showFile: (file: string) => string;
  #made: Made | undefined;
  /** Of what was touched when a fault of our own came between, nothing is known. */
  #mustReadAll = true;
  #atWork: Promise<unknown> = Promise.resolve();
  #edition = emptyEdition;
  #state: PreviewState = { edition: 0, reload: 0, complaints: [] };

  constructor(options: BuildOptions, showFile: (file: string) => string) {
    this.#options = options;
    this.#showFile = showFile;
  }

  get edition(): Edition {
    return this.#edition;
  }

  get state(): PreviewState {
    return this.#state;
  }

  /**
   * Reads the notebook again, as far as it has been touched; one reading after another.
   * @param isOutdated asked before anything is shown of it
   * @returns nothing when it says what it said before
   * @throws what `load` throws and faults of our own; the last edition stays
   */
  rebuild(
    load: () => Promise<Program>,
    changes: Changes,
    isOutdated = (): boolean => false,
  ): Promise<Outcome | 'outdated' | undefined> {
    const work = this.#atWork.then(async () => {
      const all = this.#mustReadAll;
      this.#mustReadAll = true;
      const outcome = await this.#rebuild(load, all ? { ...changes, touched: [''] } : changes, isOutdated);
      this.#mustReadAll = all && outcome === 'outdated';
      return outcome;
    });
    this.#atWork = work.catch(() => undefined);
    return work;
  }

  async #rebuild(
    load: () => Promise<Program>,
    changes: Changes,
    isOutdated: () => boolean,
  ): Promise<Outcome | 'outdated' | undefined> {
    const { makeSite, filesOf } = await load();
    const survey = await this.#survey(changes);
    const options = { ...this.#options, ...(survey && { survey }) };
    const made = await makeSite(options, silent, this.#remembered(changes));
    // Lets in what has happened meanwhile.
    await nextTurn();
    if (isOutdated()) return 'outdated';
    const isNew = changes.own || changes.reload || this.#state.fault !== undefined;
    if (!isNew && saysTheSame(made.memory, this.#made?.memory)) return undefined;

    const { problems, site } = made;
    const { contentDir } = this.#options;
    // Nobody is shown more of a warning than that there is one.
    const errors = problems.filter(({ severity }) => severity === 'error');
    const sourceLine = await readSourceLines(
      contentDir,
      errors.map(({ place }) => place),
    );
    const { files } = await filesOf(made, contentDir);
    this.#edition = nextEdition(this.#edition, made, files);
    this.#made = made;
    this.#state = {
      edition: this.#state.edition + 1,
      reload: this.#state.reload + (changes.reload ? 1 : 0),
      complaints: complaintsOf(problems, { sourceLine, showFile: this.#showFile }),
    };
    return { problems, notes: site.notes.length, sourceLine };
  }

  /** Gets ready for the first edit, for which a note has to be made. */
  async rehearse(): Promise<void> {
    if (this.#made) await rehearse(this.#made.memory.makeHere);
  }

  /** Nothing when there is no folder, which is told where it is read. */
  async #survey({ touched }: Changes): Promise<Survey | undefined> {
    const survey = this.#made?.memory.stamps.survey;
    const known = survey && touched ? { survey, touched } : undefined;
    return surveyFolder(this.#options.contentDir, known).catch(() => undefined);
  }

  #remembered({ own, compiler }: Changes): Partial<SiteMemory> {
    if (!this.#made || compiler) return {};
    const { program, ...others } = this.#made.memory;
    return own ? others : { program, ...others };
  }

  /** A fault of our own: told, until something changes. */
  fail(fault: string): void {
    this.#state = { ...this.#state, edition: this.#state.edition + 1, fault };
  }
}

/** Nothing that was read has changed: of notes the bytes count, of other files it is enough that nobody has touched them. */
function saysTheSame({ stamps: now }: NotesMemory, before: NotesMemory | undefined): boolean {
  return (
    before !== undefined &&
    isDeepStrictEqual(now.stamps, before.stamps.stamps) &&
    isDeepStrictEqual(untouched(now.survey), untouched(before.stamps.survey))
  );
}

function untouched({ notes, files, stats, problems }: Survey): unknown {
  return [notes, files.map((file) => [file, stats.get(file)]), problems];
}

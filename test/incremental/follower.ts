/** A preview that follows the notebook of a workshop, edit by edit, in a process that goes on. */

import { filesOf, makeSite } from '../../src/build.ts';
import { Preview } from '../../src/dev/preview.ts';
import type { Problem } from '../../src/model/problem.ts';
import { SpoiltText } from '../../src/model/spoilt-text.ts';
import { sortProblems } from '../../src/report/sort-problems.ts';
import { siteMark } from '../../src/write/site-mark.ts';
import { bytesOf, readFiles } from './read-files.ts';
import type { Bytes } from './read-folder.ts';
import type { Asked, Workshop } from './workshop.ts';

const program = { makeSite, filesOf };
const unchanged = { own: false, program: false, compiler: false, reload: false };

export class Follower {
  readonly #preview: Preview;
  readonly #touched: Set<string>;
  /** What is wrong with the notebook as it was followed last. */
  problems: readonly Problem[] = [];

  constructor({ content, cache, touched }: Workshop, asked: Asked) {
    this.#touched = touched;
    this.#preview = new Preview({ contentDir: content, cacheDir: cache, ...asked }, (file) => file);
  }

  async follow(): Promise<void> {
    const touched = [...this.#touched];
    this.#touched.clear();
    const outcome = await this.#preview.rebuild(() => Promise.resolve(program), { ...unchanged, touched });
    if (outcome && outcome !== 'outdated') this.problems = outcome.problems;
  }

  get complaints(): string[] {
    return this.#preview.state.complaints.map(({ rule, message }) => `${rule}: ${message}`);
  }

  /** All that a browser could ask for. */
  read(): Promise<Bytes> {
    return this.#mended(() => readFiles(this.#preview.edition.files.values()));
  }

  /** One page, as a reader asks for it: the others are not drawn. */
  readPage(path: string): Promise<Buffer | undefined> {
    return this.#mended(async () => {
      const file = this.#preview.edition.files.get(path);
      return file && bytesOf(file);
    });
  }

  /** As the server does when the cache has lost a text; a damaged cache may have lost several. */
  async #mended<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SpoiltText)) throw error;
      await this.#preview.rebuild(() => Promise.resolve(program), { ...unchanged, compiler: true });
      return this.#mended(read);
    }
  }
}

/** What a preview says of the problems of a build. */
export const complaintsOver = (problems: readonly Problem[]): string[] =>
  sortProblems(problems.filter(({ severity }) => severity === 'error')).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

/** A site on the disk as a preview has it. */
export const withoutMark = (files: Bytes): Bytes => new Map([...files].filter(([path]) => path !== siteMark));

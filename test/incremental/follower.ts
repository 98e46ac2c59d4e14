/** A preview that follows the notebook of a workshop, edit by edit, in a process that goes on. */

import { filesOf, makeSite } from '../../src/build.ts';
import { Preview } from '../../src/dev/preview.ts';
import type { Problem } from '../../src/model/problem.ts';
import { sortProblems } from '../../src/report/sort-problems.ts';
import { siteMark } from '../../src/write/site-mark.ts';
import { bytesOf, readFiles } from './read-files.ts';
import type { Bytes } from './read-folder.ts';
import type { Asked, Workshop } from './workshop.ts';

const program = { makeSite, filesOf };
const unchanged = { program: false, compiler: false, reload: false };

export class Follower {
  readonly #preview: Preview;

  constructor({ content, cache }: Workshop, asked: Asked) {
    this.#preview = new Preview({ contentDir: content, cacheDir: cache, ...asked }, (file) => file);
  }

  async follow(): Promise<void> {
    await this.#preview.rebuild(() => Promise.resolve(program), unchanged);
  }

  get complaints(): string[] {
    return this.#preview.state.complaints.map(({ rule, message }) => `${rule}: ${message}`);
  }

  /** All that a browser could ask for. */
  read(): Promise<Bytes> {
    return readFiles(this.#preview.edition.files.values());
  }

  /** One page, as a reader asks for it: the others are not drawn. */
  async readPage(path: string): Promise<Buffer | undefined> {
    const file = this.#preview.edition.files.get(path);
    return file && bytesOf(file);
  }
}

/** What a preview says of the problems of a build. */
export const complaintsOver = (problems: readonly Problem[]): string[] =>
  sortProblems(problems.filter(({ severity }) => severity === 'error')).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

/** A site on the disk as a preview has it. */
export const withoutMark = (files: Bytes): Bytes => new Map([...files].filter(([path]) => path !== siteMark));

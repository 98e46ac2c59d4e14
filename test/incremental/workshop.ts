/** A notebook's folder with a cache and two sites that last from build to build, and clean builds to compare them with. */

import { cp, mkdir, mkdtemp, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildOptions } from '../../src/build/build-options.ts';
import { freshSite } from '../../src/build/fresh-site.ts';
import type { Told } from '../../src/build/site-record.ts';
import { filesOf, makeSite } from '../../src/build.ts';
import type { Problem } from '../../src/model/problem.ts';
import { silent } from '../../src/report/progress.ts';
import { drawSiteMark, siteMark } from '../../src/write/site-mark.ts';
import { buildSite } from '../whole-site/build-site.ts';
import type { Files } from './files-of.ts';
import { readFiles } from './read-files.ts';
import { type Bytes, type FileReading, readFolder } from './read-folder.ts';

export type Asked = Pick<BuildOptions, 'drafts' | 'base'>;

export interface Built {
  readonly told: Told;
  /** Nothing was found to have changed. */
  readonly isFresh: boolean;
  readonly failed: boolean;
  /** The output folder afterwards. */
  readonly files: ReadonlyMap<string, FileReading>;
}

/** Their names tell their bytes, and making them anew takes longer than all else: every cache has the same. */
const pooled = ['fonts', 'images'];

export class Workshop {
  readonly folder: string;
  readonly content: string;
  readonly cache: string;
  /** Files of the notebook since somebody has emptied it; as a watcher would tell them. */
  readonly touched = new Set<string>();
  readonly #pool: string;
  #saved: Files = new Map();

  private constructor(folder: string, pool: string) {
    this.folder = folder;
    this.#pool = pool;
    this.content = join(folder, 'content');
    this.cache = join(folder, 'cache');
  }

  /** @param pool folder for the fonts and pictures of all caches, its own when nothing is said */
  static async open(pool?: string): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'zhaji-incremental-'));
    const workshop = new Workshop(folder, pool ?? folder);
    for (const name of pooled) await mkdir(join(workshop.#pool, name), { recursive: true });
    await mkdir(workshop.content);
    await workshop.openCache(workshop.cache);
    return workshop;
  }

  site(number: number): string {
    return join(this.folder, `site-${number}`);
  }

  async openCache(cache: string): Promise<void> {
    await mkdir(cache);
    for (const name of pooled) await symlink(join(this.#pool, name), join(cache, name));
  }

  async deleteCache(): Promise<void> {
    await rm(this.cache, { recursive: true });
    await this.openCache(this.cache);
  }

  /** Only what changed is written, as an author would. */
  async save(files: Files, oldTimes = false): Promise<void> {
    for (const file of this.#saved.keys()) {
      if (files.has(file)) continue;
      this.touched.add(file);
      await unlink(join(this.content, file));
    }
    for (const [file, body] of files) {
      const known = this.#saved.get(file);
      if (known !== undefined && Buffer.from(known).equals(Buffer.from(body))) continue;
      const path = join(this.content, file);
      this.touched.add(file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, body);
      if (oldTimes) await utimes(path, 1_000_000_000, 1_000_000_000);
    }
    this.#saved = files;
  }

  async touch(): Promise<void> {
    const now = new Date();
    for (const file of this.#saved.keys()) {
      this.touched.add(file);
      await utimes(join(this.content, file), now, now);
    }
  }

  async build(asked: Asked, number = 0): Promise<Built> {
    return this.#build(asked, this.cache, this.site(number));
  }

  async buildClean(asked: Asked): Promise<Built> {
    const cache = join(this.folder, 'clean-cache');
    const site = join(this.folder, 'clean-site');
    await this.openCache(cache);
    try {
      return await this.#build(asked, cache, site);
    } finally {
      await rm(cache, { recursive: true });
      await rm(site, { recursive: true, force: true });
    }
  }

  /** As `buildClean`, but nothing is written. */
  async makeClean(asked: Asked): Promise<{ problems: readonly Problem[]; files: Bytes }> {
    const cacheDir = join(this.folder, 'clean-cache');
    await this.openCache(cacheDir);
    try {
      const made = await makeSite({ ...asked, contentDir: this.content, cacheDir }, silent);
      const { files } = await filesOf(made, this.content);
      const mark = { path: siteMark, body: drawSiteMark(files.map(({ path }) => path)) };
      return { problems: made.problems, files: await readFiles([mark, ...files]) };
    } finally {
      await rm(cacheDir, { recursive: true });
    }
  }

  async #build(asked: Asked, cacheDir: string, site: string): Promise<Built> {
    const options = { ...asked, cacheDir };
    // As the program does: where nothing has changed, it does not even begin.
    const fresh = await freshSite({ contentDir: this.content, ...options }, site);
    const { problems, lenient, notes, pages, formulas } =
      fresh ?? (await buildSite(this.content, options, site));
    return {
      told: { problems, lenient, notes, pages, formulas },
      isFresh: fresh !== undefined,
      failed: problems.some(({ severity }) => severity === 'error'),
      files: await readFolder(site),
    };
  }

  /** The cache as it is now, to go back to. */
  async keep(): Promise<void> {
    await cp(this.cache, join(this.folder, 'kept-cache'), { recursive: true, verbatimSymlinks: true });
  }

  async goBack(): Promise<void> {
    await rm(this.cache, { recursive: true });
    await cp(join(this.folder, 'kept-cache'), this.cache, { recursive: true, verbatimSymlinks: true });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

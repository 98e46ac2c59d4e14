/** What is measured: a generator, the Node that runs it, and how a project of it is laid out. */

export interface Contender {
  /** As written after `--only`. */
  readonly id: string;
  /** As the table shows it. */
  readonly title: string;
  /** The program `node`. */
  readonly node: string;
  /** Lays out a project in the empty folder; its notes are those of the corpus. */
  layOut(folder: string, corpus: string): Project;
}

export interface Project {
  /** Where the generator runs. */
  readonly folder: string;
  /** What follows `node` on the command line. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The folder of the notes. */
  readonly notes: string;
  readonly output: string;
  /** What runs leave behind besides the output; a cold run finds none of it. */
  readonly caches: readonly string[];
}

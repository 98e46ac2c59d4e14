/** The characters of the words that stand on pages beside the notes: those of the templates themselves. */

export interface TemplateWords {
  /** Each once: the whole text of the sources, so that no word can be forgotten. */
  readonly all: string;
  /** Those of headings, as far as the templates write them between the tags. */
  readonly headings: string;
}

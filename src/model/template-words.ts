/** The characters of the words that stand on pages beside the notes: those of the templates themselves. */

export interface TemplateWords {
  /** Each once, of all sources that can draw on a note's page, so that no word of it can be forgotten. */
  readonly everywhere: string;
  /** Those of headings among them, as far as the templates write them between the tags. */
  readonly headings: string;
  /** Of the sources that only draw other pages. */
  readonly lists: string;
}

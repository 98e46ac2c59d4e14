/** The promises that a notebook keeps; an id asserts what should hold, the value says how bad a breach is. */

export const rules = {
  // site.yaml
  'config-is-yaml': 'error',
  'config-is-valid': 'error',
  // the folder
  'content-folder-exists': 'error',
  'file-is-readable': 'error',
  'file-name-is-unique': 'error',
  'file-name-fits': 'error',
  'file-stays-in-content': 'error',
  'note-is-utf8': 'error',
  'note-is-text': 'error',
  'note-size-bounded': 'error',
  'note-nesting-bounded': 'error',
  'note-compiles': 'error',
  // front matter
  'front-matter-is-yaml': 'error',
  'front-matter-is-closed': 'error',
  'front-matter-is-valid': 'error',
  'category-is-known': 'error',
  'title-exists': 'error',
  // urls
  'permalink-is-unique': 'error',
  'permalink-stays-inside': 'error',
  // the text
  'link-target-exists': 'error',
  'link-anchor-exists': 'error',
  'link-is-safe': 'error',
  'image-exists': 'error',
  'image-is-readable': 'error',
  'math-renders': 'error',
  'math-size-bounded': 'error',
  'math-is-closed': 'error',
  'math-in-table-is-whole': 'error',
  'math-is-delimited': 'warning',
  'math-is-plain-latex': 'warning',
  'label-is-unique': 'error',
  'label-exists': 'error',
  'footnote-is-defined': 'error',
  'figure-exists': 'error',
  'link-target-is-unique': 'error',
  'directive-is-known': 'warning',
  'directive-is-closed': 'warning',
  'callout-is-known': 'warning',
  'code-meta-is-valid': 'warning',
  'embed-is-image': 'warning',
  'footnote-is-referenced': 'warning',
  'html-tag-is-known': 'warning',
  'image-attributes-are-valid': 'warning',
  'image-is-local': 'warning',
  'markup-is-closed': 'warning',
  'code-language-is-known': 'warning',
  'html-is-safe': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleId = keyof typeof rules;

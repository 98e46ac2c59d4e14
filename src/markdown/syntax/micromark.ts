/** The parser's own types, by way of what remark-parse makes of them: micromark is not ours to import. */

import type {} from 'remark-parse';
import type { Data } from 'unified';

export type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Slot = NonNullable<NonNullable<Extension['text']>[string]>;
export type Construct = Extract<Slot, { tokenize: unknown }>;
export type Tokenizer = Construct['tokenize'];
export type Effects = Parameters<Tokenizer>[0];
export type State = Parameters<Tokenizer>[1];
export type Code = Parameters<State>[0];
export type FromMarkdown = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;

export const constructsOf = (slot: Slot | undefined): readonly Construct[] =>
  slot === undefined ? [] : Array.isArray(slot) ? slot : [slot];

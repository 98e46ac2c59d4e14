/** All that an author may do to a notebook, by name. */

import { editBody } from './edit-body.ts';
import { editFiles } from './edit-files.ts';
import { editHead } from './edit-head.ts';
import { editLists } from './edit-lists.ts';
import { editSite } from './edit-site.ts';

export const edits = { ...editBody, ...editHead, ...editFiles, ...editSite, ...editLists } as const;

export type EditName = keyof typeof edits;

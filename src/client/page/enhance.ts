/** THE LIST of what a page gains from JavaScript: small things, each useless to miss. */

import { announcer } from './announcer.ts';
import { copyBlocks } from './copy-blocks.ts';
import { copyFormulas } from './copy-formulas.ts';
import { dismissCitations } from './dismiss-citations.ts';
import { followOutline } from './follow-outline.ts';
import { previewLinks } from './preview-links.ts';
import { switchTheme } from './switch-theme.ts';

const { say, add } = announcer();
const additions = [add, switchTheme(say), copyBlocks(say)];

function addControls(): void {
  for (const add of additions) add();
}

copyFormulas();
previewLinks();
dismissCitations();
followOutline();
addControls();
// A page that is shown again may have lost some, or missed a choice that was made meanwhile.
addEventListener('pageshow', addControls);

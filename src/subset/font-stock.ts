/** What there is to cut fonts from, and how they are cut: worked out once for each program. */

import { type CommonHan, commonHan } from './common-han.ts';
import { type FontSources, fontSources } from './font-sources.ts';
import { recipeHash } from './recipe.ts';

export interface FontStock {
  readonly sources: FontSources;
  readonly recipe: string;
  readonly common: CommonHan;
}

export const fontStock = async (): Promise<FontStock> => ({
  sources: await fontSources(),
  recipe: await recipeHash(),
  common: commonHan(),
});

/** What depends on nothing but the program, and on one note each: worked out once, for all sites that it cuts fonts for. */

import type { Shelf } from '../cache/shelf.ts';
import type { FontCut } from '../model/font-cut.ts';
import type { OutputFile } from '../model/output-file.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type RememberLast, rememberLast } from '../model/remember-last.ts';
import { type CountFormulas, countFormulas } from './count-formulas.ts';
import type { Coverage } from './coverage.ts';
import type { Face } from './face.ts';
import { faceRule } from './face-rule.ts';
import type { FontStock } from './font-stock.ts';
import { type Gatherer, gatherCharacters } from './gather-characters.ts';
import { nameCut } from './name-cut.ts';
import { type PlanMemory, planMemory } from './plan-faces.ts';
import { readCoverage } from './read-coverage.ts';
import { sheetOf } from './sheet-of.ts';
import { type UnknownIn, unknownIn } from './tell-unknown-characters.ts';

export interface SubsetMemory {
  readonly coverage: Coverage;
  readonly few: Gatherer;
  readonly many: Gatherer;
  readonly unknownIn: UnknownIn;
  readonly countFormulas: CountFormulas;
  readonly planning: PlanMemory;
  readonly name: (face: Face) => NamedFace;
  /** What names the faces of a list. */
  readonly sheet: (faces: readonly Face[]) => OutputFile;
  readonly last: {
    readonly formulas: RememberLast<Promise<string>>;
    readonly sheets: RememberLast<OutputFile>;
  };
}

interface NamedFace {
  readonly cut: FontCut;
  readonly rule: string;
}

/** @param shelf for what the program brings to every site */
export async function subsetMemory(
  { sources, recipe, common }: FontStock,
  shelf: Shelf,
): Promise<SubsetMemory> {
  const coverage = await readCoverage(sources, recipe, shelf);
  const name = rememberEach((face: Face) => {
    const cut = nameCut(face, recipe);
    return { cut, rule: faceRule(face, cut) };
  });
  return {
    coverage,
    few: gatherCharacters({ regular: '', bold: '' }),
    many: gatherCharacters(common),
    unknownIn: unknownIn(coverage),
    countFormulas: countFormulas(),
    planning: planMemory(),
    name,
    sheet: rememberEach((faces) => sheetOf('fonts', faces.map((face) => name(face).rule).join(''))),
    last: { formulas: rememberLast(), sheets: rememberLast() },
  };
}

/** Holds our table of faces against the style sheet of KaTeX, which may change with its version. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transform } from 'lightningcss';
import { expect, test } from 'vitest';
import { type FormulaFace, formulaFace, plainFace } from '../../../src/markdown/glyphs/formula-face.ts';

const code = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.css'));

/** What the sheet says of fonts, by selector. */
function fontRules(): Map<string, Record<string, string>> {
  const rules = new Map<string, Record<string, string>>();
  const plain = `${transform({ filename: 'katex.css', code }).code}`.replace(
    /@font-face \{[^}]*\}|\/\*.*?\*\//gs,
    '',
  );
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const said = Object.fromEntries(
      Array.from(body.matchAll(/font-(family|weight|style):\s*([^;]+);/g), ([, key = '', value = '']) => [
        key,
        value,
      ]),
    );
    if (Object.keys(said).length === 0) continue;
    for (const selector of selectors.split(','))
      rules.set(selector.trim(), { ...rules.get(selector.trim()), ...said });
  }
  return rules;
}

const classesOf = (selector: string) => {
  const [compound = ''] = selector
    .replace(/^\.katex /, '')
    .replace(/ > span$/, '')
    .split(' ')
    .slice(-1);
  return compound.split('.').filter(Boolean);
};

test('every class that KaTeX gives a font has that font here', () => {
  const rules = [...fontRules()].filter(([selector]) => selector.startsWith('.katex '));
  expect(rules.length).toBeGreaterThan(25);
  const around: FormulaFace = { ...plainFace, family: 'around' };
  for (const [selector, said] of rules) {
    const { family, weight, style } = formulaFace(classesOf(selector), around);
    expect({ selector, family, weight: `${weight}`, style }).toEqual({
      selector,
      family: said.family ?? 'around',
      weight: { bold: '700', normal: '400' }[said.weight ?? ''] ?? said.weight ?? '400',
      style: said.style ?? 'normal',
    });
  }
});

test('a formula begins as the sheet says', () => {
  expect(`${code}`).toMatch(/\.katex \{[^}]*KaTeX_Main/s);
  expect(plainFace).toMatchObject({ family: 'KaTeX_Main', style: 'normal', weight: 400 });
});

/** Random numbers → TeX that KaTeX draws, of the kinds that notes on machine learning hold. */

import type { Seeded } from './seeded.ts';

export interface FormulaMaker {
  inline(): string;
  /** Several lines, without the dollars. */
  display(): string;
}

type Words = readonly [string, ...string[]];
const letters: Words = ['x', 'y', 'z', 'q', 'k', 'v', 'w', 'h', 'a', 'b', 'p', 'u'];
const capitals: Words = ['X', 'W', 'Q', 'K', 'V', 'H', 'A', 'B', 'F', 'M', 'N', 'D'];
const greek: Words = ['\\alpha', '\\beta', '\\gamma', '\\theta', '\\lambda', '\\sigma', '\\mu', '\\epsilon'];
const sets: Words = ['\\mathbb{R}', '\\mathcal{D}', '\\mathcal{X}', '\\Omega', '\\mathcal{B}'];
const functions: Words = [
  '\\log',
  '\\exp',
  '\\max',
  '\\operatorname{softmax}',
  '\\sin',
  '\\operatorname{LN}',
];

/** Half of what is asked for was made before, as a notebook says `$x_i$` again and again. */
export function formulaMaker(random: Seeded): FormulaMaker {
  const { below, pick } = random;
  const made = { inline: [''], display: [''] };
  const number = (): string => String(1 + below(512));
  const name = (): string => (below(3) === 0 ? pick(greek) : pick(letters));
  const indexed = (): string => `${name()}_{${pick(['i', 'j', 't', 'n', 'l', number()])}}`;

  const inline: readonly [() => string, ...(() => string)[]] = [
    () => `${indexed()}`,
    () => `${pick(capitals)} \\in ${pick(sets)}^{${number()} \\times ${number()}}`,
    () => `${name()} = ${number()}`,
    () => `O(${pick(['n', 'N', 'hw'])}^{${1 + below(3)}} \\cdot ${number()})`,
    () => `\\hat{${pick(letters)}}_{${number()}} \\leftarrow ${indexed()} - ${pick(greek)} g_{${number()}}`,
    () => `\\frac{${name()}}{\\sqrt{d_{${number()}}}}`,
    () => `\\lVert ${indexed()} - ${indexed()} \\rVert_{2}^{${number()}}`,
    () => `${pick(functions)}(${indexed()} + ${number()})`,
    () => `p(${pick(letters)} \\mid ${pick(letters)}_{${number()}})`,
  ];
  const display: typeof inline = [
    () =>
      `\\operatorname{Attention}(${pick(capitals)}, K, V) = \\operatorname{softmax}\\left( \\frac{Q K^{\\top}}{\\sqrt{d_{${number()}}}} \\right) V_{${number()}}`,
    () =>
      `\\mathcal{L}_{${number()}} = -\\frac{1}{N} \\sum_{i=1}^{N} \\left[ ${name()}_i \\log p_i + (1 - ${name()}_i) \\log (1 - p_i) \\right] + ${pick(greek)} \\lVert ${pick(capitals)} \\rVert_2^2`,
    () =>
      `\\begin{aligned}\n${indexed()} &= ${pick(functions)}(${pick(capitals)} ${indexed()} + b_{${number()}}) \\\\\n${indexed()} &= ${indexed()} + ${pick(greek)} \\cdot ${indexed()}\n\\end{aligned}`,
    () =>
      `${indexed()} = \\begin{cases} ${number()} & ${name()} > 0 \\\\ ${pick(greek)} ${name()} & \\text{otherwise} \\end{cases}`,
    () =>
      `\\int_{0}^{\\infty} ${pick(letters)}^{${number()}} e^{-${pick(greek)} t^2} \\, \\mathrm{d}t \\approx \\prod_{k=1}^{${number()}} \\left( 1 + \\frac{${name()}_k}{k^2} \\right)`,
    () =>
      `\\nabla_{${pick(greek)}} J = \\mathbb{E}_{${pick(letters)} \\sim \\mathcal{D}_{${number()}}} \\left[ \\frac{\\partial \\ell(${indexed()}, ${indexed()})}{\\partial ${pick(greek)}} \\right]`,
    () =>
      `${pick(capitals)}_{${number()}} = \\begin{pmatrix} ${indexed()} & ${number()} \\\\ 0 & ${indexed()} \\end{pmatrix}`,
  ];

  const half = (kind: 'inline' | 'display', make: () => string): string => {
    const known = made[kind];
    if (known.length > 1 && below(2) === 0) return known[1 + below(known.length - 1)] ?? make();
    const fresh = make();
    known.push(fresh);
    return fresh;
  };
  return {
    inline: () => half('inline', pick(inline)),
    display: () => half('display', pick(display)),
  };
}

/** What stands beside an axis: its label, and in parentheses its unit and what is unusual about its scale. */

import type { Axis } from './chart.ts';

const inParentheses = (label: string, remarks: readonly string[]): string =>
  remarks.length === 0 ? label : `${label}（${remarks.join('，')}）`;

const isNumber = (name: string): boolean => /^−?[\d.]+$/.test(name);

/** For a table, where there is no scale. */
export const columnTitle = ({ label, unit }: Axis): string => inParentheses(label, unit === '' ? [] : [unit]);

export function axisTitle(axis: Axis & { readonly names?: readonly string[] }): string {
  const { label, unit, scale, names = [] } = axis;
  // Numbers at equal distances that are not equally far apart would mislead.
  const isEven = scale === 'even' && names.length > 2 && names.every(isNumber);
  const remarks = [unit, scale === 'log' ? '对数刻度' : '', isEven ? '等距排列' : ''];
  return inParentheses(
    label,
    remarks.filter((remark) => remark !== ''),
  );
}

/** A face and its file → its rule in a style sheet. */

import { basename } from 'node:path';
import type { FontCut } from '../model/font-cut.ts';
import type { Face } from './face.ts';

/** Sheets and fonts stand in one folder, so the name alone leads there under any base. */
export function faceRule({ family, style, weight, range }: Face, { path }: FontCut): string {
  const descriptors = [
    `font-family:"${family}"`,
    ...(style === 'normal' ? [] : [`font-style:${style}`]),
    ...(weight === 400 ? [] : [`font-weight:${weight}`]),
    'font-display:swap',
    `src:url(${basename(path)})`,
    ...(range === '' ? [] : [`unicode-range:${range}`]),
  ];
  return `@font-face{${descriptors.join(';')}}`;
}

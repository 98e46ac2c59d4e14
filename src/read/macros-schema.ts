/** TeX macros as an author writes them: `\name: expansion`. */

import * as v from 'valibot';
import { wanted } from '../yaml/say.ts';
import { dictionary } from '../yaml/shapes.ts';

const name = v.pipe(
  v.string(),
  v.regex(/^\\([A-Za-z@]+|[^A-Za-z])$/u, '不是宏名：应该是反斜杠加字母，像 \\RR'),
);

export const macrosSchema = dictionary(name, v.string(wanted('一段 TeX')));

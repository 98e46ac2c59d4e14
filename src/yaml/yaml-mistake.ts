/** What the YAML reader found wrong, in the author's words: what happened, and what to do. */

import type { ErrorCode } from 'yaml';

export interface Mistake {
  readonly message: string;
  readonly advice: string;
}

const mistakes: Partial<Record<ErrorCode, Mistake>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: '这里又出现了一个冒号，YAML 分不清谁是键、谁是值。',
    advice: '如果冒号是文字的一部分，给整个值加上引号。',
  },
  DUPLICATE_KEY: { message: '这个键写了两次。', advice: '只留一个。' },
  TAB_AS_INDENT: { message: 'YAML 不能用制表符缩进。', advice: '换成空格。' },
  BAD_INDENT: { message: '缩进没有对齐，或者括号没有配对。', advice: '让同一层的键对齐，检查 [ ] 和 { }。' },
  BAD_SCALAR_START: { message: '值不能以这个字符开头。', advice: '给整个值加上引号。' },
  BAD_DQ_ESCAPE: {
    message: '双引号里没有这样的转义。',
    advice: '反斜杠写成两个，或者改用单引号。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行没有可用的冒号。',
    advice: '写成“键: 值”：半角冒号，后面跟一个空格。',
  },
  MISSING_CHAR: {
    message: '这里缺一个字符：冒号、逗号或者引号。',
    advice: '写成“键: 值”（半角冒号加空格），检查引号是否成对。',
  },
  UNEXPECTED_TOKEN: { message: '这里不该有这样的内容。', advice: '检查前后的引号、括号和缩进。' },
  BLOCK_IN_FLOW: { message: '[ ] 或 { } 里不能再写多行的列表或映射。', advice: '全部写成一种形式。' },
  MULTIPLE_DOCS: { message: '这里开始了第二个 YAML 文档。', advice: '删去中间的 --- 或 ...。' },
  TAG_RESOLVE_FAILED: { message: '不认识这个 YAML 标签（!…）。', advice: '删去它，直接写值。' },
  NON_STRING_KEY: { message: '键应该是文字。', advice: '给它加上引号，或者写成“键: 值”。' },
  BAD_ALIAS: { message: '这里的 * 引用有误。', advice: '如果 * 是文字的一部分，给整个值加上引号。' },
  RESOURCE_EXHAUSTION: { message: '嵌套太深。', advice: '写得简单一些。' },
};

export function yamlMistake(code: ErrorCode): Mistake {
  return mistakes[code] ?? { message: `这里不是正确的 YAML（${code}）。`, advice: '检查引号、冒号和缩进。' };
}

export const fullWidthColon: Mistake = {
  message: '这里的冒号是全角的“：”，YAML 只认半角。',
  advice: '换成半角冒号，后面跟一个空格。',
};

export const forbiddenKey: Mistake = { message: '这个词不能用作键。', advice: '换一个。' };

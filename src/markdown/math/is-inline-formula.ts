/** Tells a formula between two `$` from a price, a shell variable, or the prose between two formulas. */

/** Signs that prose does not hold: with one of them, Han may stand in a formula. */
const SIGN = /[\\^_={}<>]/;
/** Ideographs and full-width marks. */
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * @param inner what stands between the two dollars
 * @param after the character behind the second
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars for the rules that Chinese notes soften: `10$^{-3}$`,
 * `3$\times$3` and `$ x$` are formulas here
 */
export function isInlineFormula(inner: string, after: string): boolean {
  const tex = inner.trim();
  if (tex === '') return false;
  const signs = SIGN.test(tex);
  // `$5 和 US$6`, `$5~$10`
  if (/^\d/.test(tex) && /\d/.test(after) && !/[\\^_={}]/.test(tex)) return false;
  // `$PATH:$HOME`, `$a==$b`, `${dir}/$name`, `$(pwd)/$name`
  if (/[A-Za-z_{(]/.test(after) && /[:/,;.=@#&"：，；、-]$/.test(tex)) return false;
  if (/^\{\w+\}$/.test(tex) && after === '{') return false;
  const spaceBefore = /^\s/.test(inner);
  const spaceAfter = /\s$/.test(inner);
  // `$5，又花了$`, `$、$` between two formulas; but `$W和b$`, `$[高，宽]$`, `$d！$`
  if (CHINESE.test(tex) && !signs) {
    if (spaceBefore || spaceAfter || !/^[A-Za-z([]/.test(tex)) return false;
    return /[\w)\]]$/.test(tex) || !/\p{Script=Han}/u.test(tex);
  }
  // `$5 to $6`; but `$ x$` and `$x+y $`
  if (spaceBefore !== spaceAfter) {
    if (/\w/.test(after)) return false;
    return signs || /[-+*/|]/.test(tex) || !/\s/.test(tex);
  }
  return true;
}

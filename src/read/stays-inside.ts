/** Why a path that an author wrote could leave the site or spoil a URL; nothing when it is harmless. */

/** Most file systems hold at most 255 bytes in one name; Linux counts them in UTF-8. */
const longestName = 255;

export function segmentMistake(segment: string): string | undefined {
  if (segment === '') return '有一段是空的';
  const decoded = fullyDecoded(segment);
  if (decoded === undefined) return '百分号编码不完整';
  if (/^\.+$/.test(decoded)) return `不能有“${decoded}”这样的一段`;
  if (decoded.includes('\\')) return '不能有反斜杠';
  if (decoded.includes('/')) return '不能有编码了的斜杠';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(decoded)) return '不能有控制字符';
  if (/[?#]/.test(segment)) return '不能有 ? 或 #';
  if (Buffer.byteLength(decoded) > longestName) return `有一段超过 ${longestName} 字节，放不进一个文件名`;
  return undefined;
}

/** @param path a site path such as `/old/name/` */
export function sitePathMistake(path: string): string | undefined {
  if (!path.startsWith('/')) return '应该以 / 开头';
  for (const segment of path.slice(1).replace(/\/$/, '').split('/')) {
    if (segment === '' && path === '/') return undefined;
    const mistake = segmentMistake(segment);
    if (mistake) return mistake;
  }
  return undefined;
}

/** A path may be decoded again by a server, so `%252e` counts as a dot, too. */
function fullyDecoded(text: string): string | undefined {
  let decoded = text;
  for (let round = 0; round < 5 && decoded.includes('%'); round++) {
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) break;
      decoded = next;
    } catch {
      return round === 0 ? undefined : decoded;
    }
  }
  return decoded;
}

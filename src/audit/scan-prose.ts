/** A block of prose → what stands in it besides words, and the words: line for line, without code, formulas, addresses and tags. */

export interface Prose {
  /** As many lines as the block. */
  readonly words: string;
  readonly inlineMath: number;
  readonly displayMath: number;
  readonly images: number;
  readonly links: number;
}

const han = /\p{Script=Han}/u;
const allHan = /\p{Script=Han}/gu;
const textCommand =
  /\\(?:text|textbf|textit|textrm|mathrm|mathbf|mathit|mbox|hbox|operatorname)\s*\{[^{}]*\}/g;
const lineEnds = (text: string): string => text.replace(/[^\n]+/g, ' ');

/** `$5，另一个 $6` is money: Chinese punctuation between two signs tells prose. */
function readsAsProse(tex: string): boolean {
  const bare = tex.replace(textCommand, '');
  const sentence = /[。；！？]/.test(bare) || (bare.includes('，') && (bare.match(allHan)?.length ?? 0) > 12);
  return (
    (sentence && han.test(bare)) || tex.trim() === '' || (/^\d[\d.,]*\s*\S*\s/.test(tex) && han.test(bare))
  );
}

/** The words of a tag that is an image: Hugo's `figure`, Hexo's `asset_img`. */
function captionOf(tag: string): string | undefined {
  if (/^\{\{.\s*(?:figure|img|image)\s/.test(tag))
    return /(?:caption|title|alt)\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? '';
  const [, words] = /^\{%-?\s*(?:asset_img|img)\s(.*)%\}$/s.exec(tag) ?? [];
  return words?.replace(/\S+\.\w{3,4}\b/, '');
}

/** Where the run of marks that closes one begins; each run of a block is looked up once. */
function closings(text: string, pattern: RegExp): (mark: string, from: number) => number {
  const runs = new Map<string, number[]>();
  for (const { 0: mark, index } of text.matchAll(pattern)) runs.set(mark, [...(runs.get(mark) ?? []), index]);
  return (mark, from) => runs.get(mark)?.find((index) => index >= from) ?? -1;
}

/** Spaces stand only where the name of a file or a tag makes sure that it is an address. */
const addressOf =
  /^\]\((?:\s*<[^<>\n]*>|\s*(?:[^()\s]|\([^()\s]*\))*|[^()\n]*\.[a-z]{2,5}|\s*\{[{%][^\n]*?[%}]\}[^()\s]*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/i;

export function scanProse(text: string): Prose {
  /** It will be a figure, whose caption is Markdown. */
  const alone = /^\s*!\[[\s\S]*\]\([^()]*\)\s*$/.test(text);
  let words = '';
  let [inlineMath, displayMath, images, links] = [0, 0, 0, 0];
  const ticks = closings(text, /`+/g);
  let at = 0;
  const skip = (end: number): void => {
    words += lineEnds(text.slice(at, end)) || ' ';
    at = end;
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2000);
    const character = rest[0] ?? '';
    if (character === '\\') {
      words += /\s/.test(rest[1] ?? '') ? character : rest.slice(0, 2);
      at += /\s/.test(rest[1] ?? '') ? 1 : 2;
      continue;
    }
    if (character === '`') {
      const mark = /^`+/.exec(rest)?.[0] ?? '`';
      const close = ticks(mark, at + mark.length);
      if (close !== -1) skip(close + mark.length);
      else {
        words += mark;
        at += mark.length;
      }
      continue;
    }
    if (character === '$') {
      const mark = rest.startsWith('$$') ? '$$' : '$';
      const close = dollar(text, mark, at + mark.length);
      const tex = close === -1 ? '' : text.slice(at + mark.length, close);
      if (close !== -1 && (mark === '$$' ? tex.trim() !== '' : !readsAsProse(tex))) {
        if (mark === '$$') displayMath++;
        else inlineMath++;
        skip(close + mark.length);
      } else {
        words += mark;
        at += mark.length;
      }
      continue;
    }
    const comment = /^<!--[\s\S]*?-->/.exec(text.slice(at, at + 20_000));
    const tag =
      comment ?? /^<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>|^<(?:https?|mailto):[^<>\s]*>/.exec(rest);
    if (tag) {
      if (/^<img\b/i.test(tag[0])) {
        images++;
        words += /\balt=["']([^"']*)["']/i.exec(tag[0])?.[1] ?? '';
      }
      if (/^<a\s[^>]*href|^<https?:/i.test(tag[0])) links++;
      skip(at + tag[0].length);
      continue;
    }
    const shortcode = /^\{\{([<%])[\s\S]*?\1?[>%]\}\}|^\{%[\s\S]*?%\}/.exec(rest);
    if (shortcode) {
      const caption = captionOf(shortcode[0]);
      if (caption !== undefined) images++;
      const inner = scanProse(caption ?? shortcode[0].slice(1));
      words += (caption === undefined ? '{' : '') + inner.words + shortcode[0].replace(/[^\n]/g, '');
      inlineMath += inner.inlineMath;
      at += shortcode[0].length;
      continue;
    }
    // The text of a link is prose, its address and title are not.
    const address = addressOf.exec(rest);
    if (address) {
      skip(at + address[0].length);
      continue;
    }
    const wiki = /^!?\[\[([^[\]\n]*)\]\](?!\()/.exec(rest);
    if (wiki) {
      if (rest.startsWith('!')) images++;
      else {
        links++;
        // Without words of its own it shows the other note's title.
        words += (wiki[1] ?? '').split('|').slice(1).join('|');
      }
      at += wiki[0].length;
      continue;
    }
    const alt = alone ? undefined : /^!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)(?=\]\()/s.exec(rest);
    if (alt) {
      // The text of an image within a line is an attribute, where a formula is its TeX.
      images++;
      words += scanProse(alt[1] ?? '').words;
      at += alt[0].length;
      continue;
    }
    if (rest.startsWith('![')) images++;
    else if (character === '[' && /^\[[^\]\n]*\]\(/.test(rest) && text[at - 1] !== '!') links++;
    const [bare] = /^(?:https?:\/\/|www\.)[\x21-\x5c\x5e-\x7e]+/.exec(rest) ?? [];
    if (bare !== undefined) {
      const end = at + bare.replace(/[)>*]+$/, '').length;
      // An address may be a link's own text.
      if (!text.startsWith('](', end)) links++;
      skip(end);
      continue;
    }
    words += character;
    at++;
  }
  return { words, inlineMath, displayMath, images, links };
}

function dollar(text: string, mark: '$' | '$$', from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

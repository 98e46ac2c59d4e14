/** Teaches the parser `[[note]]`, `[[note#标题]]`, `[[note|文字]]` and `![[a.png|300]]`, as Obsidian writes them. */

import type { Image, PhrasingContent } from 'mdast';
import type { Processor } from 'unified';
import type { Code, Construct, Effects, Extension, FromMarkdown, State } from './micromark.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    wikilinkMarker: 'wikilinkMarker';
    wikilinkName: 'wikilinkName';
    wikilinkText: 'wikilinkText';
  }
}

const BANG = 0x21;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;
const BAR = 0x7c;
const MAX_LENGTH = 500;

const isLineEnding = (code: Code): boolean =>
  code === null || (code < 0 && code > -6 && code !== -2 && code !== -1);
/** `[[1]](url)` is a link whose text stands in brackets, `[[1, 2]]` an array, `[[ -f x ]]` a condition. */
const isName = (text: string): boolean => /^[^\s#|]|^#[^\s|]/.test(text) && !/^[\d\s,.;:+-]*$/.test(text);

function tokenize(effects: Effects, ok: State, nok: State): State {
  let name = '';
  let length = 0;
  /** Consumes that character or gives up. */
  const expect =
    (wanted: number, next: State): State =>
    (code) => {
      if (code !== wanted) return nok(code);
      effects.consume(code);
      return next;
    };
  const after: State = (code) => {
    effects.exit('wikilinkMarker');
    effects.exit('wikilink');
    // A resource or a reference makes the brackets a link's text.
    return code === 0x28 || code === OPEN || code === CLOSE ? nok(code) : ok(code);
  };
  const close: State = (code) => {
    effects.enter('wikilinkMarker');
    return expect(CLOSE, expect(CLOSE, after))(code);
  };
  const cannotGoOn = (code: Code): boolean => isLineEnding(code) || code === OPEN || length++ > MAX_LENGTH;
  const inText: State = (code) => {
    if (code === CLOSE) {
      effects.exit('wikilinkText');
      return close(code);
    }
    if (cannotGoOn(code)) return nok(code);
    effects.consume(code);
    return inText;
  };
  const beginText: State = (code) => {
    effects.exit('wikilinkMarker');
    if (code === CLOSE) return close(code);
    effects.enter('wikilinkText', { contentType: 'text' });
    return inText(code);
  };
  const separator: State = (code) => {
    // A table cell writes `\|`, for its `|` ends the cell.
    if (code === BACKSLASH) return expect(BACKSLASH, separator)(code);
    return expect(BAR, beginText)(code);
  };
  const inName: State = (code) => {
    const ends = code === CLOSE || code === BAR || code === BACKSLASH;
    if (ends && isName(name)) {
      effects.exit('wikilinkName');
      if (code === CLOSE) return close(code);
      effects.enter('wikilinkMarker');
      return separator(code);
    }
    if (ends || cannotGoOn(code)) return nok(code);
    name += code === null || code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return inName;
  };
  const begin: State = (code) => {
    effects.exit('wikilinkMarker');
    effects.enter('wikilinkName');
    return inName(code);
  };
  const brackets = expect(OPEN, expect(OPEN, begin));
  return (code) => {
    effects.enter('wikilink');
    effects.enter('wikilinkMarker');
    return code === BANG ? expect(BANG, brackets)(code) : brackets(code);
  };
}

/** `name#anchor`; of several headings the last is meant. */
function readName(written: string): { name: string; anchor: string } {
  const [name = '', ...anchors] = written.split('#');
  return { name: name.trim(), anchor: anchors.at(-1)?.trim() ?? '' };
}

const isImage = (name: string): boolean => /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i.test(name);
const size = /^(\d{1,5})(?:x(\d{1,5}))?$/;

function imageOf(name: string, written: readonly string[]): Image {
  const parts = written.map((part) => part.trim()).filter(Boolean);
  const [, width, height] = size.exec(parts.at(-1) ?? '') ?? [];
  const alt = parts.slice(0, width === undefined ? undefined : -1).join('|');
  const hProperties = { dataWiki: name, ...(width && { width }), ...(height && { height }) };
  return { type: 'image', url: name, alt, data: { hProperties } };
}

const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

/** The note's title takes the place of its name when the page is drawn. */
function titleOf(name: string, anchor: string): PhrasingContent[] {
  if (name === '') return [textNode(anchor)];
  const title: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { dataWikiTitle: '' } },
    children: [textNode(name)],
  };
  return anchor === '' ? [title] : [title, textNode(` › ${anchor}`)];
}

const construct: Construct = { name: 'wikilink', tokenize };

const fromMarkdown: FromMarkdown = {
  enter: {
    wikilink(token) {
      this.enter({ type: 'link', url: '', children: [] }, token);
    },
  },
  exit: {
    wikilinkName(token) {
      const link = this.stack.at(-1);
      if (link?.type !== 'link') return;
      const { name, anchor } = readName(this.sliceSerialize(token));
      link.data = { hProperties: { dataWiki: name, ...(anchor && { dataWikiAnchor: anchor }) } };
    },
    wikilink(token) {
      const link = this.stack.at(-1);
      if (link?.type !== 'link') return;
      const source = this.sliceSerialize(token);
      const { dataWiki, dataWikiAnchor } = link.data?.hProperties ?? {};
      const name = String(dataWiki ?? '');
      if (source.startsWith('!') && isImage(name)) {
        const [, ...parts] = source.slice(3, -2).split(/\\?\|/);
        Object.assign(link, { children: undefined }, imageOf(name, parts));
      } else {
        if (link.children.length === 0) link.children = titleOf(name, String(dataWikiAnchor ?? ''));
        if (source.startsWith('!'))
          link.data = { hProperties: { ...link.data?.hProperties, dataWikiEmbed: '' } };
      }
      this.exit(token);
    },
  },
};

export function wikilinks(this: Processor): void {
  const data = this.data();
  const extension: Extension = { text: { [OPEN]: construct, [BANG]: construct } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

/** Teaches the parser `[[note]]`, `[[note#标题]]`, `[[note|文字]]` and `![[a.png|300]]`, as Obsidian writes them. */

import type { Image, Link, PhrasingContent } from 'mdast';
import type { Processor } from 'unified';
import type { Code, Construct, Effects, Extension, FromMarkdown, State } from './micromark.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    wikilinkMarker: 'wikilinkMarker';
    wikilinkName: 'wikilinkName';
  }
}

const BANG = 0x21;
const OPEN = 0x5b;
const CLOSE = 0x5d;

const isLineEnding = (code: Code): boolean =>
  code === null || (code < 0 && code > -6 && code !== -2 && code !== -1);
/** `[[1]](url)` is a link whose text stands in brackets, `[[1, 2]]` an array, `[[ -f x ]]` a condition. */
const isName = (text: string): boolean => /^[^\s#|]|^#[^\s|]/.test(text) && !/^[\d\s,.;:+-]*$/.test(text);

function tokenize(effects: Effects, ok: State, nok: State): State {
  let name = '';
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
  const inside: State = (code) => {
    if (code === CLOSE && isName(name)) {
      effects.exit('wikilinkName');
      effects.enter('wikilinkMarker');
      return expect(CLOSE, expect(CLOSE, after))(code);
    }
    if (isLineEnding(code) || code === OPEN || code === CLOSE || name.length > 500) return nok(code);
    name += code === null || code < 0 ? ' ' : String.fromCodePoint(code);
    effects.consume(code);
    return inside;
  };
  const begin: State = (code) => {
    effects.exit('wikilinkMarker');
    effects.enter('wikilinkName');
    return inside(code);
  };
  const brackets = expect(OPEN, expect(OPEN, begin));
  return (code) => {
    effects.enter('wikilink');
    effects.enter('wikilinkMarker');
    return code === BANG ? expect(BANG, brackets)(code) : brackets(code);
  };
}

/** `[[name#anchor|text]]`; a table cell writes `\|`, for its `|` ends the cell. */
function read(written: string): { name: string; anchor: string; text: string } {
  const [target = '', ...texts] = written.split(/\\?\|/);
  const [name = '', ...anchors] = target.split('#');
  return { name: name.trim(), anchor: anchors.at(-1)?.trim() ?? '', text: texts.join('|').trim() };
}

const isImage = (name: string): boolean => /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i.test(name);
const size = /^(\d{1,5})(?:x(\d{1,5}))?$/;

function imageOf(name: string, text: string): Image {
  const parts = text === '' ? [] : text.split('|').map((part) => part.trim());
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

function linkOf(written: string, embedded: boolean): Link {
  const { name, anchor, text } = read(written);
  const hProperties = {
    dataWiki: name,
    ...(anchor && { dataWikiAnchor: anchor }),
    ...(embedded && { dataWikiEmbed: '' }),
  };
  return {
    type: 'link',
    url: '',
    children: text ? [textNode(text)] : titleOf(name, anchor),
    data: { hProperties },
  };
}

const construct: Construct = { name: 'wikilink', tokenize };

const fromMarkdown: FromMarkdown = {
  exit: {
    wikilink(token) {
      const source = this.sliceSerialize(token);
      const embedded = source.startsWith('!');
      const written = source.slice(embedded ? 3 : 2, -2);
      const { name, text } = read(written);
      const node = embedded && isImage(name) ? imageOf(name, text) : linkOf(written, embedded);
      this.enter(node, token);
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

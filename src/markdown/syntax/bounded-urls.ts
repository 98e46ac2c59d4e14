/** Ends bare addresses where Chinese goes on: `见https://a.b/c，然后` links `https://a.b/c`; GFM takes all up to a space. */

import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import { EXIT } from 'unist-util-visit';
import { CJK, SHARED_MARK } from '../han.ts';
import { visit } from '../walk.ts';
import { type Code, type Construct, constructsOf, type Extension, type State } from './micromark.ts';
import { parsedText } from './parsed-text.ts';
import { urlLength } from './url-length.ts';

declare module 'micromark-util-types' {
  interface Token {
    _gfmAutolinkLiteralWalkedInto?: boolean;
  }
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

const chinese = new RegExp(`[${CJK}${SHARED_MARK}]`, 'u');
/** No address is longer; it bounds what is read twice. */
const MAX_LENGTH = 2_000;

const isChinese = (code: Code): boolean =>
  code !== null && code > 0x7f && chinese.test(String.fromCodePoint(code));
/** White space, `<`, and what micromark writes below zero: line endings and tabs. */
const isEnd = (code: Code): code is null => code === null || code <= 0x20 || code === 0x3c || isChinese(code);
const begun = /^(?:h(?:t(?:t(?:ps?(?::(?:\/(?:\/.*)?)?)?)?)?)?|w(?:w(?:w(?:\..*)?)?)?)$/is;

/** Reads ahead; the sign behind the address is known only when its end has been seen. */
const reader = (found: (length: number) => void): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    let text = '';
    const inside: State = (code) => {
      if (isEnd(code) || text.length > MAX_LENGTH) {
        found(urlLength(text));
        return urlLength(text) > 0 ? ok(code) : nok(code);
      }
      text += String.fromCharCode(code);
      if (text.length < 9 && !begun.test(text)) return nok(code);
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter('data');
      return inside(code);
    };
  },
});

/** https://github.github.com/gfm/#autolinks-extension-: nothing but a space or a mark in front of `www.`; Han need none. */
const mayPrecede = (code: Code, www: boolean): boolean =>
  code === null ||
  (www ? code <= 0x20 || isChinese(code) || '(*_[]~'.includes(String.fromCodePoint(code)) : !isAlpha(code));
const isAlpha = (code: number): boolean => code > 0 && /[A-Za-z]/.test(String.fromCodePoint(code));

const construct: Construct = {
  name: 'boundedUrl',
  add: 'after',
  tokenize(effects, ok, nok) {
    let left = 0;
    const type = { www: 'literalAutolinkWww', http: 'literalAutolinkHttp' } as const;
    let kind: (typeof type)[keyof typeof type] = type.http;
    const take: State = (code) => {
      if (left === 0) {
        effects.exit(kind);
        effects.exit('literalAutolink');
        return ok(code);
      }
      left--;
      effects.consume(code);
      return take;
    };
    const enter: State = (code) => {
      effects.enter('literalAutolink');
      effects.enter(kind);
      return take(code);
    };
    const look = effects.check(
      reader((length) => {
        left = length;
      }),
      enter,
      nok,
    );
    return (code) => {
      const www = code === 0x77 || code === 0x57;
      if (www) kind = type.www;
      // Inside brackets that may become a link's text GFM looks later, when it is known.
      return mayPrecede(this.previous, www) && !inOpenBracket(this.events) ? look(code) : nok(code);
    };
  },
};

type Events = ThisParameterType<Construct['tokenize']>['events'];

function inOpenBracket(events: Events): boolean {
  for (let i = events.length - 1; i >= 0; i--) {
    const [, token] = events[i] ?? [];
    if (!token) break;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  const last = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

/** An address that GFM found in mere text, as in brackets, has no place; it ends at Chinese too. */
function cut(link: Link): PhrasingContent[] {
  const [text] = link.children;
  if (link.position || text?.type !== 'text') return [link];
  const at = text.value.search(chinese);
  if (at < 0) return [link];
  const length = /^(?:https?:|www\.)/i.test(text.value) ? urlLength(text.value.slice(0, at)) : at;
  const rest: PhrasingContent = { type: 'text', value: text.value.slice(length) };
  if (length === 0) return [rest];
  const value = text.value.slice(0, length);
  const url = link.url.slice(0, link.url.length - text.value.length) + value;
  return [{ ...link, url, children: [{ type: 'text', value }] }, rest];
}

function holdsAddress(tree: Nodes): boolean {
  let held = false;
  visit(tree, 'text', ({ value }) => {
    held = /https?:|www\.|@/i.test(value);
    return held ? EXIT : undefined;
  });
  return held;
}

const replaced = new Set(['protocolAutolink', 'wwwAutolink']);
/** With one of these begins whatever `urlLength` takes for an address. */
const address = /https?:\/\/|www\./iy;

/** To be used after GFM, whose constructs it replaces. */
export function boundedUrls(this: Processor) {
  const text = parsedText(this, 'boundedUrls');
  const likely: Construct = {
    ...construct,
    // Without it the parser would stop at each of these letters, in any word, and text falls into pieces where it stops.
    previous() {
      address.lastIndex = this.now().offset;
      return address.test(text());
    },
  };
  const data = this.data();
  for (const { text: slots = {} } of (data.micromarkExtensions ?? []).flat()) {
    for (const [code, slot] of Object.entries(slots))
      slots[code] = constructsOf(slot).filter(({ name = '' }) => !replaced.has(name));
  }
  // GFM looks through all text four times for the addresses that its constructs have left, and mostly there are none.
  for (const extension of (data.fromMarkdownExtensions ?? []).flat(2)) {
    extension.transforms = extension.transforms?.map(
      (transform) => (tree) => (holdsAddress(tree) ? transform(tree) : undefined),
    );
  }
  const extension: Extension = { text: { 72: likely, 87: likely, 104: likely, 119: likely } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      if (!parent || index === undefined || link.position) return;
      const pieces = cut(link);
      parent.children.splice(index, 1, ...pieces);
      return index + pieces.length;
    });
  };
}

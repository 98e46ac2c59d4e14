/** Teaches the parser `{{< … >}}`, `{{% … %}}` and `{% … %}`, so that Hugo's, Hexo's and Jekyll's tags are not read as Markdown. */

import type { PhrasingContent } from 'mdast';
import type { Processor } from 'unified';
import type { Code, Construct, Effects, Extension, FromMarkdown, State } from './micromark.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode';
    shortcodeData: 'shortcodeData';
  }
}

const OPEN = 0x7b;
/** Longer than anybody writes by hand; a tag that never ends is text. */
const longest = 2000;
/** A tag begins with a word: `{{%` and `{%` in running text need not. */
const begins = /^(?:\{\{[<%]|\{%-?)\s*\/?\s*[A-Za-z_]/;

const isLineEnding = (code: Code): boolean => code === -5 || code === -4 || code === -3;

function tokenize(effects: Effects, ok: State, nok: State): State {
  let text = '';
  const closing = (): string => (text.startsWith('{{') ? (text[2] === '<' ? '>}}' : '%}}') : '%}');
  const inside: State = (code) => {
    if (code === null || text.length > longest) return nok(code);
    if (isLineEnding(code)) {
      effects.exit('shortcodeData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      text += '\n';
      return begin;
    }
    text += code < 0 ? ' ' : String.fromCodePoint(code);
    effects.consume(code);
    if (text.length === 2 && !/^\{[{%]/.test(text)) return nok;
    if (text.length === 3 && text.startsWith('{{') && !/[<%]/.test(text)) return nok;
    // Tags do not nest; without this each of many openings would be read to the limit.
    if (text.length > 3 && (text.endsWith('{%') || text.endsWith('{{<'))) return nok;
    if (text.length < 5 || !text.endsWith(closing())) return inside;
    return (after) => {
      if (!begins.test(text)) return nok(after);
      effects.exit('shortcodeData');
      effects.exit('shortcode');
      return ok(after);
    };
  };
  const begin: State = (code) => {
    // A blank token would be none.
    if (code === null || isLineEnding(code)) return nok(code);
    effects.enter('shortcodeData');
    return inside(code);
  };
  return (code) => {
    effects.enter('shortcode');
    return begin(code);
  };
}

const construct: Construct = { name: 'shortcode', tokenize };

const fromMarkdown: FromMarkdown = {
  enter: {
    shortcode() {
      this.buffer(); // The ends of its lines are part of it.
    },
  },
  exit: {
    shortcode(token) {
      this.resume();
      const written = this.sliceSerialize(token);
      const node: PhrasingContent = {
        type: 'emphasis',
        data: { hName: 'samp', hProperties: { className: ['shortcode'] }, shortcode: written },
        children: [{ type: 'text', value: written }],
      };
      this.enter(node, token);
      this.exit(token);
    },
  },
};

declare module 'mdast' {
  interface EmphasisData {
    /** A tag of another generator, as written. */
    shortcode?: string;
  }
}

export function shortcodes(this: Processor): void {
  const data = this.data();
  const extension: Extension = { text: { [OPEN]: construct } };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

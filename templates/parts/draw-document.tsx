/** A whole HTML document around the main part of a page. */

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { href } from '../../src/model/href.ts';
import type { Pieces } from '../../src/model/pieces.ts';
import type { Site } from '../../src/model/site.ts';
import { Colophon } from './colophon.tsx';
import { passageMark } from './fill.tsx';
import { Head, type HeadProps } from './head.tsx';
import { Masthead } from './masthead.tsx';

/** Bytes of HTML: what may be seen first. Fonts of formulas further down have time. */
const firstScreens = 64_000;

interface Content extends Omit<HeadProps, 'site' | 'formulaFonts'> {
  readonly main: VNode;
  /** Those that have a mark in what is drawn of `main`, in their order. */
  readonly passages?: readonly Uint8Array[];
}

export function drawDocument(site: Site, { main, passages = [], ...head }: Content): Pieces {
  // Drawn first, because only what is drawn says whether the page needs the fonts of formulas.
  const drawn = renderToString(main);
  const early = beginningOf(withPassages(drawn, passages));
  const page = (
    <html lang={site.config.language}>
      <Head
        site={site}
        formulaFonts={site.fonts.math.filter(({ draws }) => holdsClass(early, draws)).map(({ url }) => url)}
        {...head}
      />
      <body>
        <a class="skip-link" href="#zhaji-main">
          跳到正文
        </a>
        <Masthead site={site} url={head.url} />
        <main id="zhaji-main" tabindex={-1} dangerouslySetInnerHTML={{ __html: drawn }} />
        <Colophon site={site} />
        {/* Down here it holds up nothing: its fonts only replace others. */}
        {(site.fontSheets.get(head.url) ?? site.fontSheets.get('*') ?? []).map((sheet) => (
          <link key={sheet} rel="stylesheet" href={href(site.config, sheet)} />
        ))}
      </body>
    </html>
  );
  return withPassages(`<!doctype html>${renderToString(page)}\n`, passages);
}

function withPassages(html: string, passages: readonly Uint8Array[]): Pieces {
  return html.split(passageMark).flatMap((text, i) => [text, ...passages.slice(i, i + 1)]);
}

/** The first screens, in which only what is ASCII can be read. */
function beginningOf(pieces: Pieces): string {
  let text = '';
  for (const piece of pieces) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece)
        : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    text += bytes.toString('latin1', 0, firstScreens - text.length);
    if (text.length === firstScreens) break;
  }
  return text;
}

/** Whether any element bears the class; as in all that is written here, a lone class may stand without quotes. */
function holdsClass(html: string, name: string): boolean {
  // Most pages do not even hold the word, which is found out sooner.
  return html.includes(name) && new RegExp(`class=(?:"[^"]*\\b${name}\\b|${name}[ >])`).test(html);
}

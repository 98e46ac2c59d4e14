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
  const drawn = fillMarks(renderToString(main), passages);
  const early = firstBytes(drawn);
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
        <main id="zhaji-main" tabindex={-1} dangerouslySetInnerHTML={{ __html: passageMark }} />
        <Colophon site={site} />
        {/* Down here it holds up nothing: its fonts only replace others. */}
        {(site.fontSheets.get(head.url) ?? site.fontSheets.get('*') ?? []).map((sheet) => (
          <link key={sheet} rel="stylesheet" href={href(site.config, sheet)} />
        ))}
      </body>
    </html>
  );
  const [before = '', after = ''] = renderToString(page).split(passageMark);
  return [`<!doctype html>${before}`, ...drawn, `${after}\n`];
}

/** In UTF-8 from here on, since it is both looked through and written. */
function fillMarks(html: string, passages: readonly Uint8Array[]): Uint8Array[] {
  return html.split(passageMark).flatMap((text, i) => [Buffer.from(text), ...passages.slice(i, i + 1)]);
}

/** Of the first screens, in pieces that end between tags or within an address, never within a class. */
function firstBytes(pieces: readonly Uint8Array[]): Buffer[] {
  const first: Buffer[] = [];
  let room = firstScreens;
  for (const { buffer, byteOffset, length } of pieces) {
    if (room <= 0) break;
    first.push(Buffer.from(buffer, byteOffset, Math.min(length, room)));
    room -= length;
  }
  return first;
}

/** As in all that is written here, a lone class may stand without quotes. */
const beforeClass = /\sclass=(?:"(?:[^"]*\s)?)?$/;
const behindClass = /["\s>]/;
/** Longer than all classes of one element together. */
const reach = 300;

/** Whether any element bears the class. The word alone is found soonest, and what stands around it tells whether it is one. */
function holdsClass(html: readonly Buffer[], name: string): boolean {
  return html.some((bytes) => {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      const [before, end] = [Math.max(0, at - reach), at + name.length];
      if (!behindClass.test(bytes.toString('latin1', end, end + 1))) continue;
      if (beforeClass.test(bytes.toString('latin1', before, at))) return true;
    }
    return false;
  });
}

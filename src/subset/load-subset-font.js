/** Loads subset-font without what unpacks fonts, to load which is a third of the time of a first cut; it comes when a packed font does. */

import { createRequire } from 'node:module';

/** Two names of one format, and what it begins with. */
const plainFormats = new Set(['sfnt', 'truetype']);
const plainHead = 0x00010000;

/** @returns {typeof import('subset-font').default} */
export function loadSubsetFont() {
  const require = createRequire(import.meta.url);
  const requireThere = createRequire(require.resolve('subset-font'));
  const converter = requireThere.resolve('fontverter');
  let fontverter;

  /** What subset-font asks of fontverter, as long as formats are named. */
  function convert(font, to, from) {
    if (plainFormats.has(to) && font.readUInt32BE(0) === plainHead) return font;
    fontverter ??= loadFontverter();
    return fontverter.convert(font, to, from);
  }

  function loadFontverter() {
    delete requireThere.cache[converter];
    return requireThere(converter);
  }

  // Node lets entries be put there: https://nodejs.org/api/modules.html#requirecache
  requireThere.cache[converter] = { id: converter, filename: converter, loaded: true, exports: { convert } };
  return require('subset-font');
}

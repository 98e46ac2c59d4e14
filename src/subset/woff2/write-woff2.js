/** A font → WOFF2, pressed as hard as its use asks for. */
// @ts-check

import { brotliCompressSync, constants } from 'node:zlib';
import { table } from './read-font.js';
import { transformAdvances } from './transform-advances.js';
import { transformGlyphs } from './transform-glyphs.js';
import { Woff2Bytes } from './woff2-bytes.js';

/** @import { Font } from './read-font.js' */

/** The first of those that have a number for a name: https://www.w3.org/TR/WOFF2/#table_dir_format */
const knownTags = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep'],
  ...['CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE'],
  ...['GDEF', 'GPOS', 'GSUB'],
];
/** The kind of a font: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
const outlinesInGlyf = 0x00010000;

/** Instead of a number, where the name itself follows. */
const named = 63;

/**
 * @typedef {object} Entry
 * @property {string} tag
 * @property {number} length of the table, if only roughly, as a reader will have it
 * @property {Uint8Array} bytes as they are sent
 * @property {number | undefined} transform which one, if any
 */

/**
 * https://www.w3.org/TR/WOFF2/#FileStructure
 *
 * @param {Font} font
 * @param {number} quality of Brotli, up to 11
 */
export function writeWoff2(font, quality) {
  const entries = entriesOf(font);
  const data = Buffer.concat(entries.map(({ bytes }) => bytes));
  const pressed = brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
  const directory = directoryOf(entries);
  const length = padded(48 + directory.length + pressed.length);

  // https://www.w3.org/TR/WOFF2/#woff20Header
  const file = new Woff2Bytes();
  file.add(Buffer.from('wOF2'));
  file.uint32(outlinesInGlyf);
  file.uint32(length);
  file.uint16(entries.length);
  file.uint16(0);
  file.uint32(entries.reduce((sum, entry) => sum + 16 + padded(entry.length), 12));
  file.uint32(pressed.length);
  // No version of its own, no metadata, no private data.
  file.add(Buffer.alloc(24));
  file.add(directory);
  file.add(pressed);
  file.add(Buffer.alloc(length - file.length));
  return file.all;
}

/**
 * The tables as they are sent, in the order of the file, but loca behind glyf, from which a reader makes it.
 *
 * @param {Font} font
 * @returns {Entry[]}
 */
function entriesOf({ tables, glyphs }) {
  const metrics = table(tables, 'hhea').readUInt16BE(34);
  const advances = transformAdvances(table(tables, 'hmtx'), metrics, glyphs);
  return [...tables].flatMap(([tag, bytes]) => {
    const plain = { tag, length: bytes.length, bytes, transform: undefined };
    if (tag === 'head') return { ...plain, bytes: convertedHead(bytes) };
    if (tag === 'hmtx' && advances) return { ...plain, bytes: advances, transform: 1 };
    if (tag === 'glyf') {
      return [
        { ...plain, bytes: transformGlyphs(glyphs), transform: 0 },
        { tag: 'loca', length: 4 * (glyphs.length + 1), bytes: Buffer.alloc(0), transform: 0 },
      ];
    }
    return tag === 'loca' ? [] : plain;
  });
}

/**
 * https://learn.microsoft.com/typography/opentype/spec/head
 *
 * @param {Buffer} head
 */
function convertedHead(head) {
  const own = Buffer.from(head);
  // The sum of the whole file, which a reader makes anew.
  own.writeUInt32BE(0, 8);
  // That the file was made from another: https://www.w3.org/TR/WOFF2/#conform-mustSetBit11
  own.writeUInt16BE(own.readUInt16BE(16) | (1 << 11), 16);
  // Long offsets in loca. It is not sent, and short ones might not do for outlines as a reader writes them.
  own.writeInt16BE(1, 50);
  return own;
}

/**
 * https://www.w3.org/TR/WOFF2/#table_dir_format
 *
 * @param {readonly Entry[]} entries
 */
function directoryOf(entries) {
  const directory = new Woff2Bytes();
  for (const { tag, length, bytes, transform } of entries) {
    const number = knownTags.indexOf(tag);
    directory.uint8(((transform ?? 0) << 6) | (number < 0 ? named : number));
    if (number < 0) directory.add(Buffer.from(tag, 'latin1'));
    directory.uintBase128(length);
    if (transform !== undefined) directory.uintBase128(bytes.length);
  }
  return directory.all;
}

/** @param {number} length */
const padded = (length) => 4 * Math.ceil(length / 4);

/** A font file in OpenType's plain form → its tables by tag, in the order of the file. */
// @ts-check

/**
 * https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
 *
 * @param {Buffer} font
 * @returns {Map<string, Buffer>} views of the file
 */
export function sfntTables(font) {
  const tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i;
    const start = font.readUInt32BE(record + 8);
    const length = font.readUInt32BE(record + 12);
    tables.set(font.toString('latin1', record, record + 4), font.subarray(start, start + length));
  }
  return tables;
}

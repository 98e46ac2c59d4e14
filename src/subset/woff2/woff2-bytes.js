/** A row of bytes that grows as numbers are written to it, in the forms that WOFF2 has for them. */
// @ts-check

/** https://www.w3.org/TR/WOFF2/#DataTypes */
export class Woff2Bytes {
  #bytes = Buffer.alloc(64);
  #length = 0;

  get length() {
    return this.#length;
  }

  /** What was written so far. */
  get all() {
    return this.#bytes.subarray(0, this.#length);
  }

  /** @param {number} value */
  uint8(value) {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** @param {number} value whose lower 16 bits are written, whether it has a sign or not */
  uint16(value) {
    this.uint8(value >> 8);
    this.uint8(value);
  }

  /** @param {number} value */
  uint32(value) {
    this.uint16(value >>> 16);
    this.uint16(value);
  }

  /** @param {Uint8Array} bytes */
  add(bytes) {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /**
   * Below 253 in one byte, below 762 in two, else in three: https://www.w3.org/TR/WOFF2/#255UInt16
   *
   * @param {number} value
   */
  uint255(value) {
    if (value < 253) this.uint8(value);
    else if (value < 506) this.add(Uint8Array.of(255, value - 253));
    else if (value < 762) this.add(Uint8Array.of(254, value - 506));
    else {
      this.uint8(253);
      this.uint16(value);
    }
  }

  /**
   * Seven bits a byte, the highest first: https://www.w3.org/TR/WOFF2/#UIntBase128
   *
   * @param {number} value
   */
  uintBase128(value) {
    const groups = [value & 0x7f];
    for (let rest = value >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
    this.add(Uint8Array.from(groups));
  }

  /** @param {number} more */
  #grow(more) {
    const bytes = Buffer.alloc(2 * (this.#length + more));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

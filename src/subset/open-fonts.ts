/** Fonts of packages → the same in OpenType's plain form; to unpack a large one takes as long as a build, so it is kept. */

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Shelf } from '../cache/shelf.ts';
import type { Cut } from './open-cutter.ts';
import { packageFile } from './package-file.ts';

/** In bytes; the others are unpacked in no time. */
const large = 1024 * 1024;

/** @param source as a package names it; each is opened once */
export function openFonts(shelf: Shelf, cut: Cut): (source: string) => Promise<Uint8Array> {
  const opened = new Map<string, Promise<Uint8Array>>();

  async function open(source: string): Promise<Uint8Array> {
    const packed = readFileSync(packageFile(source));
    if (packed.length < large) return cut({ source });
    const name = `fonts/plain.${hash('sha256', packed).slice(0, 16)}.sfnt`;
    const known = shelf.take(name);
    if (known) return shared(known);
    const plain = await cut({ source });
    shelf.put(name, plain);
    return shared(plain);
  }

  return (source) => {
    const font = opened.get(source) ?? open(source);
    opened.set(source, font);
    return font;
  };
}

/** Threads read it where it is. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

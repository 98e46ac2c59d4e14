/** Fonts of packages → the same in OpenType's plain form; to unpack a large one takes as long as a build, so it is kept. */

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Shelf } from '../cache/shelf.ts';
import type { Cut } from './open-cutter.ts';
import { packageFile } from './package-file.ts';

/** In bytes; the others are unpacked in no time. */
const large = 1024 * 1024;

/** @param source as a package names it; each is opened once */
export function openFonts(shelf: Shelf, cut: Cut): (source: string) => Promise<Uint8Array> {
  const opened = new Map<string, Promise<Uint8Array>>();

  async function open(source: string): Promise<Uint8Array> {
    if (statSync(packageFile(source)).size < large) return cut({ source });
    const name = `fonts/plain.${nameOf(source)}.sfnt`;
    const known = shelf.take(name, sharedRoom);
    if (known) return known;
    const plain = await cut({ source });
    shelf.put(name, plain);
    const copy = sharedRoom(plain.length);
    copy.set(plain);
    return copy;
  }

  return (source) => {
    const font = opened.get(source) ?? open(source);
    opened.set(source, font);
    return font;
  };
}

/** What a version of a package brings does not change. */
function nameOf(source: string): string {
  const [scope = '', name = ''] = source.split('/');
  const pack = readFileSync(
    packageFile(`${scope.startsWith('@') ? `${scope}/${name}` : scope}/package.json`),
  );
  return hash('sha256', `${pack}\0${source}`).slice(0, 16);
}

/** Threads read it where it is. */
const sharedRoom = (size: number): Buffer => Buffer.from(new SharedArrayBuffer(size));

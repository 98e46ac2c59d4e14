/** Texts that one thread has worked out, for the others: a table in memory that they share, to which entries are only added. */

import { bytesOf } from '../cache/bytes-of.ts';

export interface SharedTexts {
  has(key: string): boolean;
  get(key: string): string | undefined;
  /** @returns whether it is there now: not where there is no room for it, nor where it would stand too far from its slot */
  put(key: string, text: string): boolean;
  hasRoom(): boolean;
}

const slots = 1 << 16;
/** How many slots an entry may go on from its own; then it is left out. */
const reach = 32;
/** Of the first entry, behind the number of the first free byte and the slots, which hold where entries begin. */
const start = 4 * (1 + slots);
/** Lengths of key and text. */
const head = 8;

/** Pages of it that nothing has been written to take no room. */
export const roomForTexts = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(start + bytes);

/** @param memory from `roomForTexts`; each thread looks at it in this way */
export function sharedTexts(memory: SharedArrayBuffer): SharedTexts {
  const table = new Int32Array(memory, 0, 1 + slots);
  const bytes = Buffer.from(memory);
  /** What is asked for most is what was put here. */
  const own = new Set<string>();
  Atomics.compareExchange(table, 0, 0, start);

  /** Where the entry of a key begins; 0 where there is none. */
  function find(key: string): number {
    const wanted = Buffer.from(key);
    const first = slotOf(key);
    for (let i = 0; i < reach; i++) {
      const from = Atomics.load(table, 1 + ((first + i) % slots));
      if (from === 0) return 0;
      if (bytes.readInt32LE(from) !== wanted.length) continue;
      const begin = from + head;
      if (bytes.compare(wanted, 0, wanted.length, begin, begin + wanted.length) === 0) return from;
    }
    return 0;
  }

  function get(key: string): string | undefined {
    const from = find(key);
    if (from === 0) return undefined;
    const begin = from + head + bytes.readInt32LE(from);
    return bytes.toString('utf8', begin, begin + bytes.readInt32LE(from + 4));
  }

  function put(key: string, text: string): boolean {
    if (!hasRoom()) return false;
    const [keyBytes, textBytes] = [bytesOf(key), bytesOf(text)];
    const size = head + keyBytes.length + textBytes.length;
    const from = Atomics.add(table, 0, size);
    if (from + size > bytes.length) return false;
    bytes.writeInt32LE(keyBytes.length, from);
    bytes.writeInt32LE(textBytes.length, from + 4);
    bytes.set(keyBytes, from + head);
    bytes.set(textBytes, from + head + keyBytes.length);
    // Whoever sees where it begins sees all of it.
    const first = slotOf(key);
    for (let i = 0; i < reach; i++) {
      if (Atomics.compareExchange(table, 1 + ((first + i) % slots), 0, from) !== 0) continue;
      own.add(key);
      return true;
    }
    return false;
  }

  const hasRoom = (): boolean => Atomics.load(table, 0) < bytes.length;
  return { has: (key) => own.has(key) || find(key) !== 0, get, put, hasRoom };
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ */
function slotOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % slots;
}

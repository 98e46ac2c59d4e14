/** The site → the same, which remembers what each page looked up in it while it was drawn. */

import type { Note } from '../model/note.ts';
import type { Pieces } from '../model/pieces.ts';
import type { Site, Sizes, Texts } from '../model/site.ts';
import type { Stamps } from './stamps.ts';

/** Notes of which a page tells how much there is to read. */
export interface MeasuredList {
  readonly files: readonly string[];
  readonly size: number;
}

export interface WatchedSite {
  readonly site: Site;
  /** Runs what draws a page, and tells what it looked up, such as `works he2022mae` or `config`. */
  watch(draw: () => Pieces): { readonly html: Pieces; readonly finds: readonly string[] };
  /** A stamp of what would be found now. */
  find(name: string): string;
  /** What would be found now, as plain data; nothing for what holds every note. */
  lookUp(name: string): { readonly found: unknown } | undefined;
  /** The lists of notes of which a page tells the size, each with that size, as far as pages are known. */
  measured(): readonly MeasuredList[];
}

const holdsNotes: ReadonlySet<string> = new Set(['notes', 'categories', 'tags', 'years']);

export function watchSite(site: Site, stamps: Stamps): WatchedSite {
  const known = new Map<string, string>();
  let finds: Set<string> | undefined;

  function find(name: string): string {
    const before = known.get(name);
    if (before !== undefined) return before;
    const space = name.indexOf(' ');
    const stamp = space < 0 ? wholeStamp(name) : entryStamp(name.slice(0, space), name.slice(space + 1));
    known.set(name, stamp);
    return stamp;
  }

  function note(name: string): void {
    finds?.add(name);
  }

  const wholeStamp = (field: string): string => stamps.ofList(Reflect.get(site, field));

  function entryStamp(field: string, key: string): string {
    // Two texts are told apart without fetching either.
    if (field === 'texts') return site.texts.stampOf(key) ?? '';
    if (field === 'sizes') return `${site.sizes.of(key.split('\n').map((file) => ({ file })))}`;
    const map: unknown = Reflect.get(site, field);
    return map instanceof Map ? stamps.ofEntry(map.get(key)) : '';
  }

  const texts: Texts = {
    get(file) {
      note(`texts ${file}`);
      return site.texts.get(file);
    },
    stampOf: (file) => site.texts.stampOf(file),
  };

  const measured = new Map<readonly Pick<Note, 'file'>[], MeasuredList>();
  const sizes: Sizes = {
    of(notes) {
      const files = notes.map(({ file }) => file);
      note(`sizes ${files.join('\n')}`);
      const size = site.sizes.of(notes);
      measured.set(notes, { files, size });
      return size;
    },
  };

  const maps = new Map<string, unknown>();
  for (const [field, value] of Object.entries(site)) {
    if (value instanceof Map) maps.set(field, watchMap(field, value));
  }

  function watchMap(field: string, map: Map<unknown, unknown>): Map<unknown, unknown> {
    return new Proxy(map, {
      get(target, name) {
        if (name === 'get' || name === 'has') {
          return (key: unknown) => {
            note(`${field} ${key}`);
            return target[name](key);
          };
        }
        // Whoever goes through all of it depends on all of it.
        note(field);
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  }

  return {
    site: new Proxy(site, {
      get(target, field) {
        if (field === 'texts') return texts;
        if (field === 'sizes') return sizes;
        if (typeof field === 'string') {
          const map = maps.get(field);
          if (map) return map;
          note(field);
        }
        return Reflect.get(target, field);
      },
    }),
    find,
    lookUp(name) {
      const space = name.indexOf(' ');
      const found: unknown = Reflect.get(site, space < 0 ? name : name.slice(0, space));
      if (space >= 0) return found instanceof Map ? { found: found.get(name.slice(space + 1)) } : undefined;
      return found instanceof Map || holdsNotes.has(name) ? undefined : { found };
    },
    measured: () => [...measured.values()],
    watch(draw) {
      const own = new Set<string>();
      finds = own;
      try {
        return { html: draw(), finds: [...own] };
      } finally {
        finds = undefined;
      }
    },
  };
}

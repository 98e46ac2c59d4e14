/** The site → the same, which remembers what each page looked up in it while it was drawn. */

import type { Site, Texts } from '../model/site.ts';
import type { Stamps } from './stamps.ts';

export interface WatchedSite {
  readonly site: Site;
  /** Runs what draws a page, and tells what it looked up, such as `works he2022mae` or `config`. */
  watch(draw: () => string): { readonly html: string; readonly finds: readonly string[] };
  /** A stamp of what would be found now. */
  find(name: string): string;
}

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
        if (typeof field === 'string') {
          const map = maps.get(field);
          if (map) return map;
          note(field);
        }
        return Reflect.get(target, field);
      },
    }),
    find,
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

/** A voice for screen readers: says what happened where only the eye would see it, politely. */

export interface Announcer {
  readonly say: (words: string) => void;
  /** Adds the region to a page that has none; one that is there before it speaks is heard. */
  readonly add: () => void;
}

export function announcer(): Announcer {
  const region = document.createElement('p');
  region.className = 'sr-only';
  region.role = 'status';
  return {
    say(words) {
      region.textContent = words;
    },
    add: () => document.body.append(region),
  };
}

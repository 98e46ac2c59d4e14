/** Many calls in a burst → one piece of work after a pause; one at a time, with one pending. */

export interface Coalesced<Item> {
  add(item: Item): void;
  /** Settles when nothing is at work; what was pending is dropped. */
  stop(): Promise<void>;
}

/**
 * @param pause milliseconds of quiet before the work begins
 * @param work must not fail; it is told when the first of its items came, as `performance.now()` says it
 * @param first piece of work, begun before
 */
export function coalesce<Item>(
  pause: number,
  work: (items: ReadonlySet<Item>, since: number) => Promise<void>,
  first?: Promise<void>,
): Coalesced<Item> {
  let items = new Set<Item>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = first?.finally(settle);

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(begin, pause);
  }

  function begin(): void {
    const batch = items;
    items = new Set();
    running = work(batch, since).finally(settle);
  }

  function settle(): void {
    running = undefined;
    if (items.size > 0) wait();
  }

  return {
    add(item) {
      if (items.size === 0) since = performance.now();
      items.add(item);
      if (!running) wait();
    },
    async stop() {
      clearTimeout(timer);
      items.clear();
      await running;
    },
  };
}

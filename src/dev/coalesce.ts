/** Many calls in a burst → one piece of work after a pause; one at a time, with one pending. */

export interface Coalesced<Item> {
  add(item: Item): void;
  /** Settles when nothing is at work; what was pending is dropped. */
  stop(): Promise<void>;
}

/**
 * @param pause milliseconds of quiet before the work begins
 * @param work must not fail
 */
export function coalesce<Item>(
  pause: number,
  work: (items: ReadonlySet<Item>) => Promise<void>,
): Coalesced<Item> {
  let items = new Set<Item>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(begin, pause);
  }

  function begin(): void {
    const batch = items;
    items = new Set();
    running = work(batch).finally(() => {
      running = undefined;
      if (items.size > 0) wait();
    });
  }

  return {
    add(item) {
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

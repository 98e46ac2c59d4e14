/** Many calls in a burst → one piece of work after a pause; one at a time, with one pending. */

export interface Coalesced<Item> {
  add(item: Item): void;
  /** Settles when nothing is at work; what was pending is dropped. */
  stop(): Promise<void>;
}

/**
 * Must not fail.
 *
 * @param since when the first of its items came, as `performance.now()` says it
 * @param isFollowed whether others have come since
 * @returns whether it is done; else its items are worked on again, with those that have come since
 */
export type Work<Item> = (
  items: ReadonlySet<Item>,
  since: number,
  isFollowed: () => boolean,
) => Promise<boolean>;

/**
 * @param pause milliseconds of quiet before the work begins
 * @param first piece of work, begun before
 */
export function coalesce<Item>(pause: number, work: Work<Item>, first?: Promise<unknown>): Coalesced<Item> {
  let items = new Set<Item>();
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let running = first?.then(settle);

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(begin, pause);
  }

  function begin(): void {
    const [batch, began] = [items, since];
    items = new Set();
    running = work(batch, began, () => items.size > 0).then((isDone) => {
      if (!isDone) [items, since] = [new Set([...batch, ...items]), began];
      settle();
    });
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
      await running;
      clearTimeout(timer);
      items.clear();
    },
  };
}

/** A list cut into sheets with addresses of their own: `/x/`, `/x/page/2/`, … An empty list has one empty sheet. */

export interface Sheet<Item> {
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly items: readonly Item[];
}

export function paginate<Item>(url: string, items: readonly Item[], perSheet: number): Sheet<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / perSheet));
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    url: i === 0 ? url : `${url}page/${i + 1}/`,
    items: items.slice(i * perSheet, (i + 1) * perSheet),
  }));
}

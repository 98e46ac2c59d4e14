/** Where others find what is drawn here, and what they have drawn is found, as text. */

export interface Exchange {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

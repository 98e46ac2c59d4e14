/** A colour that an author wrote in HTML → the name of one of the site's inks, which are legible on either paper. */

const named: Readonly<Record<string, string>> = {
  red: '#f00',
  crimson: '#dc143c',
  tomato: '#ff6347',
  brown: '#a52a2a',
  maroon: '#800000',
  pink: '#ffc0cb',
  hotpink: '#ff69b4',
  deeppink: '#ff1493',
  orange: '#ffa500',
  darkorange: '#ff8c00',
  gold: '#ffd700',
  yellow: '#ff0',
  green: '#008000',
  lime: '#0f0',
  limegreen: '#32cd32',
  seagreen: '#2e8b57',
  teal: '#008080',
  cyan: '#0ff',
  blue: '#00f',
  royalblue: '#4169e1',
  steelblue: '#4682b4',
  deepskyblue: '#00bfff',
  skyblue: '#87ceeb',
  dodgerblue: '#1e90ff',
  navy: '#000080',
  purple: '#800080',
  violet: '#ee82ee',
  magenta: '#f0f',
  orchid: '#da70d6',
  indigo: '#4b0082',
};

/** @returns red, green and blue from 0 to 255 */
function channels(color: string): [number, number, number] | undefined {
  const written = named[color] ?? color;
  const [, hex = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(written) ?? [];
  const digits = hex.length === 3 ? Array.from(hex, (digit) => digit + digit) : (hex.match(/../g) ?? []);
  const parts = digits.length === 3 ? digits.map((two) => Number.parseInt(two, 16)) : rgb(written);
  const [r, g, b] = parts;
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b];
}

const rgb = (written: string): number[] =>
  (/^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(written)?.slice(1) ?? []).map(Number);

/** @returns nothing for black, white and the greys, which say nothing, and for what is no colour */
export function inkOf(color: string): 'red' | 'orange' | 'green' | 'blue' | 'purple' | undefined {
  const parts = channels(color.trim().toLowerCase());
  if (!parts) return undefined;
  const [r, g, b] = parts;
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span < 40) return undefined;
  const sector = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  const hue = (sector * 60 + 360) % 360;
  if (hue < 18 || hue >= 325) return 'red';
  if (hue < 65) return 'orange';
  if (hue < 170) return 'green';
  return hue < 255 ? 'blue' : 'purple';
}

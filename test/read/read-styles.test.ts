import { expect, test } from 'vitest';
import { readStyles } from '../../src/read/read-styles.ts';

const styles = await readStyles();
const textOf = (url: string): string => {
  const body = styles.files.find(({ path }) => `/${path}` === url)?.body;
  return typeof body === 'string' ? body : '';
};

test('both sheets are published under names that hold their hash', () => {
  expect(styles.site).toMatch(/^\/assets\/site\.[0-9a-f]{8}\.css$/);
  expect(styles.math).toMatch(/^\/assets\/math\.[0-9a-f]{8}\.css$/);
  expect(textOf(styles.site)).not.toBe('');
  expect(textOf(styles.math)).not.toBe('');
});

test('every font that a sheet names is published beside it, and only as woff2', () => {
  const published = styles.files.map(({ path }) => path);
  const named = [...textOf(styles.math).matchAll(/url\("?([^")]+)"?\)/g)].map(([, name]) => `assets/${name}`);
  expect(named.length).toBeGreaterThan(10);
  for (const path of named) expect(path).toMatch(/\.[0-9a-f]{8}\.woff2$/);
  expect(published).toEqual(expect.arrayContaining(named));
});

test('KaTeX stands in the lowest layer, or its rules would beat ours', () => {
  expect(textOf(styles.site).startsWith('@layer katex')).toBe(true);
  expect(textOf(styles.math).startsWith('@layer katex{')).toBe(true);
});

test('nothing modern is lowered for browsers of the past', () => {
  expect(textOf(styles.site)).toContain('light-dark(#fbfaf6');
  expect(textOf(styles.site)).not.toContain('--lightningcss');
});

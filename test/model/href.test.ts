import fc from 'fast-check';
import { expect, test } from 'vitest';
import { href } from '../../src/model/href.ts';
import { exampleSite } from '../templates/example-site.ts';

const { config } = exampleSite;

test('a site path stands under the base, and both are percent-encoded', () => {
  expect(href(config, '/目标检测/r-cnn/')).toBe(
    '/%E6%9C%AD%E8%AE%B0/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B/r-cnn/',
  );
});

test('the root is the base itself', () => {
  expect(href({ ...config, base: '/' }, '/')).toBe('/');
  expect(href({ ...config, base: '/notes/' }, '/')).toBe('/notes/');
});

test('the empty anchor adds nothing', () => {
  expect(href({ ...config, base: '/' }, '/a/', '')).toBe('/a/');
});

test('a browser reads the same path and anchor out of it, and it fits either quote', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !/^\.+$|[/\\]/.test(s));
  fc.assert(
    fc.property(fc.array(name), name, (names, anchor) => {
      const address = href(config, `/${names.join('/')}`, `#${anchor}`);
      const url = new URL(address, 'https://notes.example.org');
      expect(decodeURIComponent(url.pathname)).toBe(`${config.base}${names.join('/')}`);
      expect(decodeURIComponent(url.hash)).toBe(`#${anchor}`);
      expect(address).not.toMatch(/["'<>&\s]/);
    }),
  );
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readScripts } from '../../src/read/read-scripts.ts';

const { scripts, files } = await readScripts();
const [page] = files;
const code = String(page?.body);

test('the script of every page stands under a name that holds its hash', () => {
  expect(files.length).toBe(1);
  expect(scripts.page).toBe(`/${page?.path}`);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  expect(page?.path).toBe(`assets/page.${hash}.js`);
});

test('the script in the head is allowed by its hash', () => {
  const { code, hash } = scripts.restoreTheme;
  expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
});

test('what a page runs fits its budget: 200 bytes in the head, 3 KB packed for the rest', () => {
  expect(Buffer.byteLength(scripts.restoreTheme.code)).toBeLessThanOrEqual(200);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3000);
});

test('neither holds a path of this machine, and both come out the same again', async () => {
  expect(code + scripts.restoreTheme.code).not.toContain(process.cwd());
  expect(await readScripts()).toEqual({ scripts, files });
});

test('neither leaves a name in the window', () => {
  expect(code).toMatch(/^"?(use strict";)?\(\(\)=>\{.*\}\)\(\);$/s);
  expect(scripts.restoreTheme.code).toMatch(/^try\{.*\}catch\{\}$/s);
});

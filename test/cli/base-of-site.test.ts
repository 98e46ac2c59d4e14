import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { baseOfSite } from '../../src/cli/base-of-site.ts';
import { buildSite } from '../whole-site/build-site.ts';

const content = fileURLToPath(new URL('../sites/base-path/content', import.meta.url));

test('the base path that a site was built for can be read from it', async () => {
  for (const base of ['/', '/a-b/c.d~/']) {
    const { folder, remove } = await buildSite(content, { base });
    onTestFinished(remove);
    expect(await baseOfSite(folder)).toBe(base);
  }
  expect(await baseOfSite(content)).toBeUndefined();
});

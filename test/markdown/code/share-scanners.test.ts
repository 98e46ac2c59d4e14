import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { expect, test } from 'vitest';
import { shareScanners } from '../../../src/markdown/code/share-scanners.ts';

test('patterns are compiled once for all who have them, and dropped with the last', async () => {
  const engine = await createOnigurumaEngine(import('shiki/wasm'));
  let compiled = 0;
  const { createScanner, createString } = shareScanners({
    ...engine,
    createScanner(patterns) {
      compiled++;
      return engine.createScanner(patterns);
    },
  });
  const text = createString('ab');
  const [first, second] = [createScanner(['b', 'a']), createScanner(['b', 'a'])];
  expect(compiled).toBe(1);
  first.dispose?.();
  expect(second.findNextMatchSync(text, 1, 0)).toMatchObject({ index: 0 });
  second.dispose?.();
  createScanner(['b', 'a']);
  createScanner(['b']);
  expect(compiled).toBe(3);
});

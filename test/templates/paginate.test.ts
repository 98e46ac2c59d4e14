import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../templates/parts/paginate.ts';

test('the first sheet has the address of the list, the others are numbered below it', () => {
  expect(paginate('/a/', ['x', 'y', 'z'], 2)).toEqual([
    { number: 1, url: '/a/', items: ['x', 'y'] },
    { number: 2, url: '/a/page/2/', items: ['z'] },
  ]);
});

test('an empty list still has a page', () => {
  expect(paginate('/a/', [], 20)).toEqual([{ number: 1, url: '/a/', items: [] }]);
});

test('every item stands on one sheet, in order, and no sheet is too long or empty', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (items, perSheet) => {
      const sheets = paginate('/a/', items, perSheet);
      expect(sheets.flatMap((sheet) => sheet.items)).toEqual(items);
      for (const sheet of sheets) {
        expect(sheet.items.length).toBeGreaterThan(0);
        expect(sheet.items.length).toBeLessThanOrEqual(perSheet);
      }
    }),
  );
});

import fc from 'fast-check';
import { rowChunks } from '../../../addin/table/row-chunks.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

describe('rowChunks', () => {
  test('keeps every row once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 100 }),
        (texts, maxRows, maxCharacters) => {
          const { columns } = sheetTable({ Text: texts });
          const rows = texts.map((_, row) => row);
          const chunks = rowChunks(columns, rows, maxRows, maxCharacters);
          expect(chunks.flat()).toEqual(rows);
          expect(chunks.every((chunk) => chunk.length >= 1 && chunk.length <= maxRows)).toBe(true);
        },
      ),
    );
  });

  test('cells of 32,767 characters travel few at a time', () => {
    const { columns } = sheetTable({ Text: Array<string>(200).fill('x'.repeat(32_767)) });
    const chunks = rowChunks(
      columns,
      Array.from({ length: 200 }, (_, row) => row),
    );
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBe(61); // 2,000,000 / 32,770
  });

  test('ordinary rows travel 2,000 at a time', () => {
    const { columns } = sheetTable({ Number: Array<number>(5_000).fill(1) });
    expect(
      rowChunks(
        columns,
        Array.from({ length: 5_000 }, (_, row) => row),
      ).map((chunk) => chunk.length),
    ).toEqual([2_000, 2_000, 1_000]);
  });

  test('no rows make no chunks', () => expect(rowChunks([], [])).toEqual([]));
});

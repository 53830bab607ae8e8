import fc from 'fast-check';
import type { CellValue } from '../../contract/cell.ts';
import { rowHash, rowHashes } from '../../contract/row-hash.ts';

/** FNV-1a over 64 bits, as its authors write it, in big integers: slow and plain. */
function reference(cells: readonly CellValue[]): string {
  let hash = 0xcbf29ce484222325n;
  const absorb = (unit: number) => {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  };
  for (const cell of cells) {
    absorb(cell === null ? 1 : typeof cell === 'string' ? 2 : typeof cell === 'number' ? 3 : 4);
    for (const unit of cell === null ? '' : String(cell))
      for (let i = 0; i < unit.length; i++) absorb(unit.charCodeAt(i));
    absorb(0x1f);
  }
  return hash.toString(16).padStart(16, '0');
}

const anyCell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

describe('rowHash', () => {
  test('equals the 64-bit FNV-1a of the reference implementation', () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => rowHash(cells) === reference(cells)),
      { seed: 1 },
    );
  });

  test('tells the text "1" from the number 1, and null from the empty text', () => {
    expect(rowHash(['1'])).not.toBe(rowHash([1]));
    expect(rowHash([null])).not.toBe(rowHash(['']));
  });

  test('tells where one cell ends and the next begins', () => {
    expect(rowHash(['a', ''])).not.toBe(rowHash(['', 'a']));
  });

  test('leaves its input as it was', () => {
    const cells = Object.freeze(['taxi', 12.5, null, true]);
    expect(rowHash(cells)).toBe(rowHash(['taxi', 12.5, null, true]));
  });
});

describe('rowHashes', () => {
  const columns = [
    { name: 'Merchant', type: 'text' as const },
    { name: 'Amount', type: 'number' as const },
    { name: 'Note', type: 'ignored' as const },
    { name: 'Centre', type: 'category' as const },
  ];
  const cells = ['taxi', 12.5, 'x', '4711'];

  test('are the hash of the row as it is, alone, where no column came later', () => {
    expect(rowHashes({ columns }, cells)).toEqual([rowHash(['taxi', 12.5, '4711'])]);
  });

  test('are those of the columns of before, too, which the new one has no part in', () => {
    const columnsBefore = [['Merchant', 'Amount'], ['Amount']];
    expect(rowHashes({ columns, columnsBefore }, cells)).toEqual([
      rowHash(['taxi', 12.5, '4711']),
      rowHash(['taxi', 12.5]),
      rowHash([12.5]),
    ]);
  });
});

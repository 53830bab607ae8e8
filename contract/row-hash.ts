import type { CellValue } from './cell.ts';
import type { Column } from './classifier.ts';
import type { ColumnHistory } from './column-history.ts';

/**
 * A hash of a row's feature cells: equal cells give equal hashes, and a row edited after scoring gives another one.
 *
 * FNV-1a over 64 bits of the UTF-16 code units of each cell, with its type and a separator, so that the
 * text "1" and the number 1 differ, as do ["a", ""] and ["", "a"]. Not a cryptographic hash.
 *
 * @param cells the feature cells in the classifier's column order
 * @returns 16 lower-case hexadecimal digits; O(total length)
 * @example rowHash(['taxi', 12.5, null]) === rowHash(['taxi', 12.5, null]) // => true
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ (offset basis and prime for 64 bits)
 */
export function rowHash(cells: readonly CellValue[]): string {
  // A 64-bit state in four 16-bit limbs, low first: JavaScript multiplies 32-bit integers exactly, 64-bit ones not.
  let h0 = 0x2325,
    h1 = 0x8422,
    h2 = 0x9ce4,
    h3 = 0xcbf2;
  for (const cell of cells) {
    const text = cell === null ? '' : String(cell);
    const mark = TYPE_MARK[cell === null ? 'null' : typeof cell] ?? 0;
    // The mark, the text, the separator. Without a function of its own, which would keep the limbs in memory.
    for (let i = -1; i <= text.length; i++) {
      h0 ^= i === -1 ? mark : i < text.length ? text.charCodeAt(i) : SEPARATOR;
      // times the prime 0x100000001b3 = 2^40 + 0x1b3
      const p0 = h0 * 0x1b3;
      const p1 = h1 * 0x1b3 + (p0 >>> 16);
      const p2 = h2 * 0x1b3 + h0 * 0x100 + (p1 >>> 16);
      const p3 = h3 * 0x1b3 + h1 * 0x100 + (p2 >>> 16);
      h0 = p0 & 0xffff;
      h1 = p1 & 0xffff;
      h2 = p2 & 0xffff;
      h3 = p3 & 0xffff;
    }
  }
  return [h3, h2, h1, h0].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

const SEPARATOR = 0x1f;
const TYPE_MARK: Readonly<Record<string, number>> = { null: 1, string: 2, number: 3, boolean: 4 };

/**
 * The hash of a row's feature cells: ignored columns have no part in it, so editing one does not make a row stale.
 *
 * @param cells in the order of the classifier's columns
 */
export function featureHash({ columns }: { readonly columns: readonly Column[] }, cells: readonly CellValue[]): string {
  return rowHash(cells.filter((_, index) => columns[index]?.type !== 'ignored'));
}

/** A classifier's columns, and by which of them rows were known before. */
type HashedColumns = { readonly columns: readonly Column[] } & Pick<ColumnHistory, 'columnsBefore'>;

/**
 * The hashes by which a row may be known from before its classifier's columns changed: of the columns of then that are
 * still used. A row is the one that was spoken of if one of these, or its {@link featureHash}, is what was noted.
 *
 * @param cells in the order of the classifier's columns
 * @returns none where no column came later; O(sets of columns × length)
 */
export function earlierHashes({ columns, columnsBefore = [] }: HashedColumns, cells: readonly CellValue[]): string[] {
  return columnsBefore.map((names) => {
    const known = new Set(names);
    return rowHash(cells.filter((_, index) => known.has(columns[index]?.name ?? '')));
  });
}

/**
 * Every hash by which a row may be known: as it is, and by what was noted of it before a column came.
 *
 * @param cells in the order of the classifier's columns
 */
export function rowHashes(classifier: HashedColumns, cells: readonly CellValue[]): string[] {
  return [featureHash(classifier, cells), ...earlierHashes(classifier, cells)];
}

import type { Kysely } from 'kysely';
import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import type { KnownRows } from '../../../contract/known-rows.ts';
import { labelOf } from '../../../contract/label.ts';
import { columnWeight, isOtherRow } from '../../../contract/other-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { arrangeCells, arrangeColumns, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { placesAt } from '../classifiers/earlier-columns.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import { ownRowTest, requireOwn, type OwnRows } from '../scopes/own-rows.ts';
import { readKeptLabels, readLabelledRows } from './label-store.ts';

/**
 * Compares rows with what a class was last said of under their keys. Two indexed reads; O(cells).
 *
 * @param own whoever sees some rows only asks about theirs, and hears of no others that had their keys
 * @throws {ProblemError} unknown-classifier, column-missing, column-unclear, beyond-scope
 */
export async function findKnownRows(
  db: Kysely<Database>,
  classifierId: string,
  rows: RowBatch,
  own: OwnRows | null,
): Promise<KnownRows> {
  const classifier = await readClassifier(db, classifierId);
  const positions = columnPositions(
    classifier,
    rows.columns.map((column) => column.name),
  );
  requireOwn(own, arrangeColumns(positions, rows.columns), rows.keys.length);
  const kept = await readKeptLabels(db, classifierId, rows.keys);
  const sequences = [...kept.values()].flatMap(({ label }) => labelOf(label)?.sequence ?? []);
  const isOwnRow = ownRowTest(own);
  const labelled = (await readLabelledRows(db, classifierId, sequences)).filter(({ cells }) => isOwnRow(cells));
  const before = new Map(labelled.map((row) => [row.key, row]));

  // Ignored columns are not compared, as they are not part of a row's hash.
  const used = classifier.columns.flatMap((column, index) => (column.type === 'ignored' ? [] : [{ column, index }]));
  const columns = used.map(({ column }) => column);
  const weights = used.map(({ index }) => columnWeight(rows.columns[positions[index]!]?.values ?? []));
  const usedCells = (cells: readonly CellValue[]) => used.map(({ index }) => cells[index] ?? null);
  const others = rows.keys.flatMap((key, row) => {
    const known = before.get(key);
    if (known === undefined) return [];
    const now = arrangeCells(
      positions,
      rows.columns.map((column) => column.values[row] ?? null),
    );
    // Of a column that came later nothing is known: it tells no two rows apart.
    const then = new Set(placesAt(classifier, known.sequence));
    const was = now.map((cell, place) => (then.has(place) ? (known.cells[place] ?? null) : cell));
    const [cellsBefore, cellsNow] = [usedCells(was), usedCells(now)];
    return isOtherRow(cellsBefore, cellsNow, weights) ? [{ key, was: cellsBefore, now: cellsNow }] : [];
  });
  const [first] = others;
  return {
    known: rows.keys.filter((key) => before.has(key)).length,
    others: others.map(({ key }) => key),
    example:
      first === undefined
        ? null
        : { key: first.key, before: shownCells(columns, first.was), now: shownCells(columns, first.now) },
  };
}

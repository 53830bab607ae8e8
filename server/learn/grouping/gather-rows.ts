import type { Kysely } from 'kysely';
import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import { MAX_GROUPED_ROWS } from '../../../contract/grouping.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { arrangeColumns, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import { lockClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { countRows, putRows } from './grouped-rows-store.ts';
import { insertGrouping, lockGrouping, setState, type StoredGrouping, type WhichGrouping } from './grouping-store.ts';

/**
 * Begins a grouping by the classifier's columns of now.
 *
 * @returns its number
 * @throws {ProblemError} unknown-classifier, classifier-archived
 */
export async function startGrouping(
  db: Kysely<Database>,
  classifierId: string,
  wanted: number | null,
  { person, at }: Changing,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const { columns, columnChanges } = classifier;
    const number = await insertGrouping(transaction, {
      ...{ classifier: classifierId, wanted, columns, columnChanges, person, at },
    });
    await appendAuditEvent(
      transaction,
      classifierId,
      { kind: 'grouping-begun', subject: String(number), author: person, reason: '', details: { wanted } },
      at,
    );
    return number;
  });
}

/**
 * Takes rows into a grouping. Those that are there with the same cells stay in their groups.
 *
 * @returns how many rows it has by now
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-grouping, grouping-refused, column-missing,
 *   column-unclear
 */
export async function gatherRows(db: Kysely<Database>, which: WhichGrouping, rows: RowBatch): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, which.classifier);
    requireOpen(classifier);
    const grouping = await requireGrouping(transaction, which);
    requireSameColumns(classifier, grouping);
    if (grouping.state === 'finding') throw new ProblemError('grouping-refused', { reason: 'busy' });
    await putRows(transaction, which, arrangedRows(classifier, rows));
    const count = await countRows(transaction, which);
    if (count > MAX_GROUPED_ROWS)
      throw new ProblemError('grouping-refused', { reason: 'many', most: MAX_GROUPED_ROWS });
    if (grouping.state === 'failed') await setState(transaction, which, 'gathering');
    return count;
  });
}

/**
 * A grouping that is there, locked until the transaction ends.
 * @throws {ProblemError} unknown-grouping
 */
export async function requireGrouping(transaction: Kysely<Database>, which: WhichGrouping): Promise<StoredGrouping> {
  const grouping = await lockGrouping(transaction, which);
  if (grouping === undefined) throw new ProblemError('unknown-grouping', { reason: 'none', grouping: which.number });
  return grouping;
}

/** @throws {ProblemError} grouping-refused, when the columns were changed since */
export function requireSameColumns(
  { columnChanges }: Pick<StoredClassifier, 'columnChanges'>,
  { column_changes: changes }: Pick<StoredGrouping, 'column_changes'>,
): void {
  if (columnChanges !== changes) throw new ProblemError('grouping-refused', { reason: 'columns' });
}

function arrangedRows(classifier: StoredClassifier, { keys, columns }: RowBatch) {
  const positions = columnPositions(
    classifier,
    columns.map(({ name }) => name),
  );
  const arranged = arrangeColumns(positions, columns);
  return keys.map((key, row) => ({
    key: storableText(key),
    cells: arranged.map((values): CellValue => {
      const cell = values[row] ?? null;
      return typeof cell === 'string' ? storableText(cell) : cell;
    }),
  }));
}

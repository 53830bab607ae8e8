import type { Kysely } from 'kysely';
import type { GoldenDraft, GoldenRow } from '../../../contract/agreement.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../classes/class-store.ts';
import { arrangeCells, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import { lockHead } from '../feedback/feedback-store.ts';
import { readKeptLabels } from '../labels/label-store.ts';
import { ownRowTest, requireOwn, type OwnRows } from '../scopes/own-rows.ts';
import { keepGolden, readGolden, removeGolden } from './golden-store.ts';
import { calledByNow } from './opinion-store.ts';

/**
 * Says of rows that their class is certain, or that it is no longer. Which rows these are is in no log that a corrector
 * may read: noted is how many.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, beyond-scope; golden-labelled, when
 *   the log says something of one of the rows
 */
export async function markGolden(
  db: Kysely<Database>,
  classifierId: string,
  { columns, rows }: GoldenDraft,
  own: OwnRows | null,
  { person, at }: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockHead(transaction, classifierId);
    const classifier = await readClassifier(transaction, classifierId);
    requireOpen(classifier);
    const positions = columnPositions(classifier, columns);
    const given = rows.map((row) => {
      const cells = arrangeCells(positions, row.cells);
      const stored = cells.map((cell) => (typeof cell === 'string' ? storableText(cell) : cell));
      return { ...row, rowHash: featureHash(classifier, cells), cells: stored };
    });
    if (own !== null) {
      const byColumn = own.columns.map((_, place) => given.map(({ cells }) => cells[place] ?? null));
      requireOwn(own, byColumn, given.length);
      await requireOwnMarks(transaction, classifierId, given, own);
    }
    const marking = given.flatMap((row) => (row.class === null ? [] : [{ ...row, class: row.class }]));
    const labelled = await readKeptLabels(
      transaction,
      classifierId,
      marking.map(({ key }) => key),
    );
    const [first] = labelled.keys();
    if (first !== undefined) throw new ProblemError('golden-labelled', { key: first, rows: labelled.size });
    for (const row of marking) await keepGolden(transaction, classifierId, { ...row, markedBy: person, markedAt: at });
    let unmarked = 0;
    for (const row of given) {
      if (row.class === null && (await removeGolden(transaction, classifierId, row.key))) unmarked++;
    }
    const details = { marked: marking.length, unmarked };
    const event = { kind: 'golden-rows-set', subject: null, author: person, reason: '', details };
    if (marking.length + unmarked > 0) await appendAuditEvent(transaction, classifierId, event, at);
  });
}

/**
 * Other cells under its key would do to get at a mark of another's row.
 *
 * @throws {ProblemError} beyond-scope
 */
async function requireOwnMarks(
  transaction: Kysely<Database>,
  classifierId: string,
  rows: readonly { readonly key: string }[],
  own: OwnRows,
): Promise<void> {
  const keys = rows.map(({ key }) => key);
  const isOwn = ownRowTest(own);
  const others = (await readGolden(transaction, classifierId, keys)).filter(({ cells }) => !isOwn(cells)).length;
  if (others > 0) throw new ProblemError('beyond-scope', { reason: 'kept', rows: others, scopes: [...own.scopes] });
}

/** The rows whose class is certain, as far as they are the asker's. */
export async function listGolden(
  db: Kysely<Database>,
  { id, columns }: StoredClassifier,
  own: OwnRows | null,
): Promise<GoldenRow[]> {
  const isOwn = ownRowTest(own);
  const golden = calledByNow(await readGolden(db, id), await readClassWords(db, id));
  const rows = golden.filter(({ cells }) => isOwn(cells));
  return rows.map(({ key, cells, class: name, markedBy, markedAt }) => ({
    key,
    cells: shownCells(columns, cells),
    class: name,
    markedBy,
    markedAt: markedAt.toISOString(),
  }));
}

import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { columnChanges } from '../../../contract/column-change.ts';
import { maySegmentBy } from '../../../contract/classifier.ts';
import { scopeFault } from '../../../contract/conditions/scope-condition.ts';
import { isMetric } from '../../../contract/metric.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { readScopesAt } from '../../people/directory/grant-store.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  lockClassifier,
  readClassifier,
  updatePolicies,
  type StoredClassifier,
} from '../classifiers/classifier-store.ts';
import { firstTime } from '../classifiers/set-policies.ts';
import { isAnyHashOther, usedPlaces, type EarlierColumns } from '../classifiers/earlier-columns.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { lockHead } from '../feedback/feedback-store.ts';
import { makeLabelsAnew } from '../labels/rebuild-labels.ts';
import { applyColumnChanges, type ColumnsOf } from './apply-column-change.ts';
import { updateColumns } from './column-store.ts';

/**
 * Changes a classifier's columns, and notes who did, why, and what they were. What was said of rows keeps its cells; by
 * which of them rows are known changes, so their labels are made anew where a column is no longer used. Versions are
 * left alone: each reads the columns that it learned from. Columns that it has already change nothing.
 *
 * Segments end where rows can no longer be parted by their column: the policy that names it names none any more.
 *
 * Nobody records anything of the classifier meanwhile. O(events) where a column is no longer used, else a few writes.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-fixed
 */
export async function changeColumns(
  db: Kysely<Database>,
  id: string,
  { changes, because }: z.output<typeof columnChanges>,
  { person, at }: Changing,
): Promise<StoredClassifier> {
  await readClassifier(db, id);
  return db.transaction().execute(async (transaction) => {
    // In the order of whoever records feedback: its head, then the classifier.
    const head = await lockHead(transaction, id);
    const before = await lockClassifier(transaction, id);
    requireOpen(before);
    if (isMetric(before)) throw new ProblemError('column-fixed', { reason: 'metric', classifier: before.name });
    const after = applyColumnChanges(before, changes);
    const { segmentColumn } = before.policies;
    const endsSegments = !maySegmentBy(segmentColumn, after.columns);
    const details = {
      before: { ...toldOf(before), ...(endsSegments && { segmentColumn }) },
      after: { ...toldOf(after), ...(endsSegments && { segmentColumn: null }) },
    };
    if (canonicalJson(details.before) === canonicalJson(details.after)) return before;
    await requireScopesKept(transaction, id, before, after);
    const earlierColumns = earlierAfter(before, after, head.sequence);
    if (endsSegments) {
      const policies = { ...before.policies, segmentColumn: null };
      await updatePolicies(transaction, id, policies, firstTime(policies, at));
    }
    await updateColumns(transaction, id, { ...after, earlierColumns, columnChanges: before.columnChanges + 1 });
    const areOthersUsed = usedPlaces(before.columns).join() !== usedPlaces(after.columns).join();
    if (areOthersUsed && (isAnyHashOther(before) || isAnyHashOther({ ...after, earlierColumns })))
      await makeLabelsAnew(transaction, id, head.sequence);
    const event = { kind: 'columns-changed', subject: null, author: person, reason: because, details };
    await appendAuditEvent(transaction, id, event, at);
    return readClassifier(transaction, id);
  });
}

/** What the audit log tells of columns: those that there are, and their other names. */
function toldOf({ columns, alsoCalled }: ColumnsOf): JsonObject {
  return {
    columns: columns.filter(({ dropped }) => dropped !== true).map(({ name, type }) => ({ name, type })),
    alsoCalled: alsoCalled.map(({ column, names }) => ({ column, names: [...names] })),
  };
}

/** What was used until now is remembered if something was said by it. */
function earlierAfter(before: StoredClassifier, { columns }: ColumnsOf, upTo: number): readonly EarlierColumns[] {
  const places = usedPlaces(before.columns);
  const isSame = places.join() === usedPlaces(columns).join();
  const isSaid = upTo > (before.earlierColumns.at(-1)?.upTo ?? 0);
  return isSame || !isSaid ? before.earlierColumns : [...before.earlierColumns, { upTo, places }];
}

/** Whoever has some rows by a column goes on having them. */
async function requireScopesKept(
  transaction: Kysely<Database>,
  id: string,
  before: ColumnsOf,
  after: ColumnsOf,
): Promise<void> {
  const lost = (await readScopesAt(transaction, id)).filter(
    ({ scope }) => scopeFault(scope, before.columns) === null && scopeFault(scope, after.columns) !== null,
  );
  const [first] = lost;
  if (first === undefined) return;
  const people = [...new Set(lost.map(({ person }) => person))];
  throw new ProblemError('column-fixed', { reason: 'scope', column: first.scope.column, people });
}

import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { hasRight, rolesAt, scopesAt, type Access } from '../../../contract/access.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { MAX_WORK_LISTS, type GivenTo, type GivenWork, type workListDraft } from '../../../contract/work-list.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { arrangeColumns, columnPositions } from '../classifiers/arrange-cells.ts';
import { lockClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { readLastSequence } from '../feedback/feedback-store.ts';
import { requireOwn, type OwnRows } from '../scopes/own-rows.ts';
import {
  insertWorkList,
  noteWorkChange,
  readWorkLists,
  type GivenRow,
  type StoredWorkList,
} from './work-list-store.ts';

/** Somebody whom work may be given to, with what they may do. */
export interface Worker {
  readonly person: string;
  readonly access: Access;
}

/** Everybody who may sign in, by name. */
export type ReadWorkers = () => Promise<readonly Worker[]>;

export interface GivingServices {
  readonly db: Kysely<Database>;
  readonly readWorkers: ReadWorkers;
}

/**
 * Gives rows to people, or to whoever has a role. Which rows they are is settled now: those that were sent, as far as
 * the condition holds of them. Every row must be one that one of those people may speak of, and each of them must have
 * one.
 *
 * @param own whoever sees some rows only gives none but these
 * @returns the id of the list, and of how many rows each who is named may speak
 * @throws {ProblemError} unknown-classifier, classifier-archived, column-missing, column-unclear, beyond-scope,
 *   work-list-refused
 */
export async function giveWork(
  { db, readWorkers }: GivingServices,
  classifierId: string,
  draft: z.output<typeof workListDraft>,
  own: OwnRows | null,
  { person, at }: Changing,
): Promise<{ readonly id: string } & Pick<GivenWork, 'shares'>> {
  const workers = await readWorkers();
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const open = (await readWorkLists(transaction, classifierId)).filter(({ endedAt }) => endedAt === null);
    if (open.length >= MAX_WORK_LISTS)
      throw new ProblemError('work-list-refused', { reason: 'many', most: MAX_WORK_LISTS });
    const rows = rowsGiven(classifier, draft, own);
    const shares = sharesOf(classifier, draft.to, rows, workers);
    const list: StoredWorkList = {
      id: randomUUID(),
      classifierId,
      name: draft.name,
      note: draft.note,
      condition: draft.condition ?? null,
      role: draft.to.role,
      people: [...new Set(draft.to.people)],
      due: draft.due === null ? null : new Date(draft.due),
      givenBy: person,
      givenAt: at,
      givenSequence: await readLastSequence(transaction, classifierId),
      endedBy: null,
      endedAt: null,
    };
    await insertWorkList(transaction, list, rows);
    const details = {
      after: { ...toldOf(list), rows: rows.length, condition: list.condition && printCondition(list.condition) },
    };
    await appendAuditEvent(
      transaction,
      classifierId,
      { kind: 'work-given', subject: list.id, author: person, reason: draft.note, details },
      at,
    );
    await noteWorkChange(transaction, classifierId, [list.id]);
    await tellGiven(transaction, classifier.name, list, { rows: rows.length, by: person, at });
    return { id: list.id, shares };
  });
}

/** Has the channels told whom rows are given to; once for each time that a list is given. */
export async function tellGiven(
  transaction: Kysely<Database>,
  classifier: string,
  { id, name: list, people, role, due }: StoredWorkList,
  { rows, by, at }: { readonly rows: number; readonly by: string; readonly at: Date },
): Promise<void> {
  const told = { classifier, list, rows, by, people, role, due: due?.toISOString() ?? null };
  await writeNotice(transaction, ['work-given', told], `work-given:${id}:${at.toISOString()}`, at);
}

/** A list as the audit log tells it. */
export function toldOf({ name, people, role, due, note }: StoredWorkList) {
  return { name, people: [...people], role, due: due?.toISOString() ?? null, note };
}

/** The rows that were sent, each once, as far as the condition holds of them. */
function rowsGiven(
  classifier: StoredClassifier,
  { condition, rows: { keys, columns } }: z.output<typeof workListDraft>,
  own: OwnRows | null,
): GivenRow[] {
  const positions = columnPositions(
    classifier,
    columns.map(({ name }) => name),
  );
  const cells = arrangeColumns(positions, columns);
  requireOwn(own, cells, keys.length);
  const [fault] = condition === undefined ? [] : columnFaults(condition, classifier.columns);
  if (fault !== undefined) throw new ProblemError('work-list-refused', { reason: 'column', column: fault.column });
  const holds = condition === undefined ? null : compileCondition(condition, classifier.columns)(cells, keys.length);
  const given = new Map<string, GivenRow>();
  for (const [row, key] of keys.entries())
    if ((holds === null || holds[row] === 1) && !given.has(key))
      given.set(key, { key, cells: cells.map((values) => values[row] ?? null) });
  if (given.size === 0) throw new ProblemError('work-list-refused', { reason: 'no-rows' });
  return [...given.values()];
}

/**
 * Of how many rows those who are named may speak.
 *
 * @throws {ProblemError} work-list-refused, when one of them may speak of none, or nobody of a row
 */
export function sharesOf(
  { id, columns }: Pick<StoredClassifier, 'id' | 'columns'>,
  to: GivenTo,
  rows: readonly GivenRow[],
  workers: readonly Worker[],
): GivenWork['shares'] {
  if (to.role !== null && !hasRight([to.role], 'correct'))
    throw new ProblemError('work-list-refused', { reason: 'role', role: to.role });
  const cells = columns.map((_, at) => rows.map((row) => row.cells[at] ?? null));
  const isSomebodys = new Uint8Array(rows.length);
  const countFor = ({ access }: Worker): number | null => {
    const scopes = scopesAt(access, 'correct', id);
    if (scopes?.length === 0) return null;
    const condition = scopes === null ? null : conditionOfScopes(scopes, columns);
    if (scopes !== null && condition === null) return 0;
    const holds =
      condition === null ? isSomebodys.slice().fill(1) : compileCondition(condition, columns)(cells, rows.length);
    holds.forEach((isTheirs, row) => (isSomebodys[row] ||= isTheirs));
    return holds.filter((isTheirs) => isTheirs === 1).length;
  };
  const shares = [...new Set(to.people)].map((person) => {
    const worker = workers.find((each) => each.person === person);
    const count = worker === undefined ? null : countFor(worker);
    if (count === null) throw new ProblemError('work-list-refused', { reason: 'person', person });
    if (count === 0) throw new ProblemError('work-list-refused', { reason: 'scope', person, rows: rows.length });
    return { person, rows: count };
  });
  for (const worker of workers) if (to.role !== null && rolesAt(worker.access, id).includes(to.role)) countFor(worker);
  const nobodys = isSomebodys.filter((isTheirs) => isTheirs === 0).length;
  if (nobodys > 0) throw new ProblemError('work-list-refused', { reason: 'nobody', rows: nobodys, of: rows.length });
  return shares;
}

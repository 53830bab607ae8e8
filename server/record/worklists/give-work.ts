import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { MAX_WORK_LISTS, type GivenWork, type workListDraft } from '../../../contract/work-list.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { TellInPerson } from '../../people/channels/tell-in-person.ts';
import type { Database } from '../../platform/database/schema.ts';
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
import { tellGiven } from './tell-of-work.ts';
import { sharesOf, type ReadWorkers } from './work-shares.ts';

export interface GivingServices {
  readonly db: Kysely<Database>;
  readonly readWorkers: ReadWorkers;
  readonly tellInPerson: TellInPerson;
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
  { db, readWorkers, tellInPerson }: GivingServices,
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
    const { shares, receivers } = sharesOf(classifier, draft.to, rows, workers);
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
    const given = { rows: rows.length, receivers, by: person, at };
    await tellGiven({ transaction, tellInPerson }, classifier.name, list, given);
    return { id: list.id, shares };
  });
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

import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../../contract/problem.ts';
import type { workListChange } from '../../../contract/work-list.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { toldOf, type GivingServices } from './give-work.ts';
import { tellGiven } from './tell-of-work.ts';
import {
  deleteWorkList,
  findWorkList,
  noteWorkChange,
  replacePeople,
  updateWorkList,
  type StoredWorkList,
} from './work-list-store.ts';
import { sharesOf } from './work-shares.ts';
import { countOthersRows, readCellsOf } from './worked-rows-store.ts';

type Change = z.output<typeof workListChange>;

/** What a change is made within. */
interface Within extends GivingServices {
  readonly transaction: Kysely<Database>;
  readonly classifier: StoredClassifier;
  readonly list: StoredWorkList;
  readonly by: Changing;
}

/** What is noted of a change. */
interface Noted {
  readonly kind: string;
  readonly details: JsonObject;
}

/**
 * Changes a work-list, and notes it with old and new. Whoever sees some rows only changes lists of these alone.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-work-list, beyond-scope, work-list-refused
 */
export async function changeWorkList(
  services: GivingServices,
  {
    classifierId,
    listId,
    own,
  }: { readonly classifierId: string; readonly listId: string; readonly own: OwnRows | null },
  change: Change,
  because: string,
  by: Changing,
): Promise<void> {
  await services.db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const list = await findWorkList(transaction, classifierId, listId);
    if (list === undefined) throw new ProblemError('unknown-work-list', { reason: 'none', list: listId });
    const others = await countOthersRows(transaction, listId, own);
    if (own !== null && others > 0)
      throw new ProblemError('beyond-scope', { reason: 'kept', rows: others, scopes: [...own.scopes] });
    const { kind, details } = await make({ ...services, transaction, classifier, list, by }, change);
    const event = { kind, subject: listId, author: by.person, reason: because, details };
    await appendAuditEvent(transaction, classifierId, event, by.at);
    await noteWorkChange(transaction, classifierId, [listId]);
  });
}

async function make(within: Within, change: Change): Promise<Noted> {
  const { transaction, list, by } = within;
  const before = toldOf(list);
  if (list.endedAt !== null && change.do !== 'reopen' && change.do !== 'delete')
    throw new ProblemError('work-list-refused', { reason: 'ended' });
  switch (change.do) {
    case 'give':
      return give(within, change.to);
    case 'plan': {
      const { name, note, due } = change;
      const after = { name, note, due: due === null ? null : new Date(due) };
      await updateWorkList(transaction, list.id, after);
      return { kind: 'work-planned', details: { before, after: toldOf({ ...list, ...after }) } };
    }
    case 'end':
      await updateWorkList(transaction, list.id, { endedBy: by.person, endedAt: by.at });
      return { kind: 'work-ended', details: { before, after: null } };
    case 'reopen':
      await updateWorkList(transaction, list.id, { endedBy: null, endedAt: null });
      return { kind: 'work-reopened', details: { before: null, after: before } };
    case 'delete':
      await deleteWorkList(transaction, list.id);
      return { kind: 'work-deleted', details: { before, after: null } };
  }
}

async function give(
  { transaction, readWorkers, tellInPerson, classifier, list, by }: Within,
  to: Extract<Change, { do: 'give' }>['to'],
): Promise<Noted> {
  const rows = await readCellsOf(transaction, list.id);
  const { receivers } = sharesOf(classifier, to, rows, await readWorkers());
  await replacePeople(transaction, list.id, to.people);
  await updateWorkList(transaction, list.id, { role: to.role });
  const after = { ...list, people: [...new Set(to.people)], role: to.role };
  const given = { rows: rows.length, receivers, by: by.person, at: by.at };
  await tellGiven({ transaction, tellInPerson }, classifier.name, after, given);
  return { kind: 'work-reassigned', details: { before: toldOf(list), after: toldOf(after) } };
}

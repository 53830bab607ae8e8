import type { Kysely } from 'kysely';
import { rolesAt } from '../../../contract/access.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { WorkList } from '../../../contract/work-list.ts';
import { countWork, doneBy, isLeftTo, paceOf, workOn, type DoneRow } from '../../../contract/work-progress.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { findWorkList, readWorkLists, type StoredWorkList } from './work-list-store.ts';
import { readSaidAt, readWorkedRows, type ForWhom, type KeptWorkedRow } from './worked-rows-store.ts';

/** Who looks at work-lists, and when. */
export interface Looking extends ForWhom {
  readonly person: string;
  readonly now: Date;
}

/**
 * The work-lists of a classifier as somebody sees them; a list of which no row is theirs is not among them. O(rows).
 *
 * @param whose only those that are given to whoever looks, or all
 */
export async function listWorkLists(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  whose: 'all' | 'mine',
  looking: Looking,
): Promise<WorkList[]> {
  const stored = await readWorkLists(db, classifier.id);
  return describeLists(
    db,
    classifier,
    whose === 'all' ? stored : stored.filter((list) => isOf(list, looking)),
    looking,
  );
}

/** One of them, after it was given or changed. @throws {ProblemError} unknown-work-list */
export async function readWorkList(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  id: string,
  looking: Looking,
): Promise<WorkList> {
  const stored = await findWorkList(db, classifier.id, id);
  const [list] = stored === undefined ? [] : await describeLists(db, classifier, [stored], looking);
  if (list === undefined) throw new ProblemError('unknown-work-list', { reason: 'none', list: id });
  return list;
}

/** Whether a list is given to somebody: by name, or by a role that they have at its classifier. */
export function isOf(
  { people, role, classifierId }: StoredWorkList,
  { person, access }: Pick<Looking, 'person' | 'access'>,
): boolean {
  return people.includes(person) || (role !== null && rolesAt(access, classifierId).includes(role));
}

async function describeLists(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  lists: readonly StoredWorkList[],
  looking: Looking,
): Promise<WorkList[]> {
  if (lists.length === 0) return [];
  const rows = await readWorkedRows(db, classifier, lists, looking);
  const standing = lists.flatMap((list) => statementsOf(rows.get(list.id)!, list.givenSequence));
  const saidAt = await readSaidAt(
    db,
    classifier.id,
    standing.map(({ sequence }) => sequence),
  );
  return lists.flatMap((list) => {
    const worked = rows.get(list.id)!;
    if (worked.length === 0 && looking.own !== null) return [];
    const done = statementsOf(worked, list.givenSequence).map(({ sequence, person }): DoneRow => ({
      person,
      saidAt: saidAt.get(sequence)!,
    }));
    return describe(list, worked, done, looking);
  });
}

function statementsOf(rows: readonly KeptWorkedRow[], since: number): { sequence: number; person: string }[] {
  return rows.flatMap(({ label }) => {
    const statement = doneBy(label, since);
    return statement === null ? [] : { sequence: statement.sequence, person: statement.person! };
  });
}

function describe(
  list: StoredWorkList,
  rows: readonly KeptWorkedRow[],
  done: readonly DoneRow[],
  looking: Looking,
): WorkList {
  const { givenSequence: since, endedAt, due } = list;
  const counts = countWork(rows.map((row) => workOn(row, since)));
  const isMine = isOf(list, looking);
  const isOpen = endedAt === null;
  const notDone = counts.rows - counts.done;
  return {
    ...counts,
    id: list.id,
    name: list.name,
    note: list.note,
    // It may name what is in others' rows.
    condition: list.condition === null || looking.own !== null ? null : printCondition(list.condition),
    to: { people: [...list.people], role: list.role },
    givenBy: list.givenBy,
    givenAt: list.givenAt.toISOString(),
    due: due?.toISOString() ?? null,
    isOverdue: isOpen && notDone > 0 && due !== null && due.getTime() < looking.now.getTime(),
    state: isOpen ? 'open' : 'ended',
    endedBy: list.endedBy,
    endedAt: endedAt?.toISOString() ?? null,
    isMine,
    left: isMine && isOpen ? rows.filter((row) => row.isTheirs && isLeftTo(row, since, looking.person)).length : 0,
    doneBy: countsByPerson(done),
    pace: paceOf(done, notDone, { givenAt: list.givenAt, now: endedAt ?? looking.now }),
  };
}

function countsByPerson(done: readonly DoneRow[]): WorkList['doneBy'] {
  const counts = new Map<string, number>();
  for (const { person } of done) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts]
    .map(([person, rows]) => ({ person, rows }))
    .sort((a, b) => b.rows - a.rows || (a.person < b.person ? -1 : 1));
}

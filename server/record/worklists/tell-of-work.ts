import type { Kysely } from 'kysely';
import { isLeftTo } from '../../../contract/work-progress.ts';
import type { TellInPerson, ToldInPerson } from '../../people/channels/tell-in-person.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { isOf } from './list-work-lists.ts';
import { noteToldDue, readUntoldPastDue, type StoredWorkList } from './work-list-store.ts';
import type { ReadWorkers, Share, Worker } from './work-shares.ts';
import { readWorkedRows } from './worked-rows-store.ts';

interface Telling {
  readonly transaction: Kysely<Database>;
  readonly tellInPerson: TellInPerson;
}

interface Given {
  readonly rows: number;
  /** Whose rows they are by it. */
  readonly receivers: readonly Share[];
  readonly by: string;
  readonly at: Date;
}

/**
 * Has the channels told whom rows are given to, and each of these, but the giver, of how many of them are theirs; once
 * for each time that a list is given.
 */
export async function tellGiven(
  { transaction, tellInPerson }: Telling,
  classifier: string,
  { id, name: list, people, role, due: until }: StoredWorkList,
  { rows, receivers, by, at }: Given,
): Promise<void> {
  const due = until?.toISOString() ?? null;
  const key = `work-given:${id}:${at.toISOString()}`;
  await writeNotice(transaction, ['work-given', { classifier, list, rows, by, people, role, due }], key, at);
  const told = receivers
    .filter(({ person }) => person !== by)
    .map(({ person, rows: theirs }) => ({
      person,
      notice: ['work-for-you', { classifier, list, rows: theirs, by, due }] as const,
    }));
  await tellInPerson(transaction, told, key, at);
}

/** Tells whoever takes somebody's place how many rows of a list are left to them, by the hand that gave it over. */
export async function tellHandedOver(
  { transaction, tellInPerson }: Telling,
  list: StoredWorkList,
  worker: Worker,
  { by, at }: Pick<Given, 'by' | 'at'>,
): Promise<void> {
  const classifier = await readClassifier(transaction, list.classifierId);
  const rows = await countLeft(transaction, classifier, list, worker);
  if (rows === 0 || worker.person === by) return;
  const due = list.due?.toISOString() ?? null;
  const values = { classifier: classifier.name, list: list.name, rows, by, due };
  const key = `work-handed-over:${list.id}:${at.toISOString()}`;
  await tellInPerson(transaction, [{ person: worker.person, notice: ['work-for-you', values] }], key, at);
}

async function countLeft(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  list: StoredWorkList,
  { person, access }: Worker,
): Promise<number> {
  const rows = await readWorkedRows(db, classifier, [list], { own: null, access });
  return rows.get(list.id)!.filter((row) => row.isTheirs && isLeftTo(row, list.givenSequence, person)).length;
}

export interface OverdueServices {
  readonly db: Kysely<Database>;
  readonly readWorkers: ReadWorkers;
  readonly tellInPerson: TellInPerson;
}

/**
 * Tells those who have overdue lists how many rows are left to them: once for each moment that a list was to be done
 * by, and nobody of a list that leaves them nothing to do. O(rows × people) for each list that is overdue anew.
 */
export async function tellOverdue({ db, readWorkers, tellInPerson }: OverdueServices, now: Date): Promise<void> {
  const overdue = await readUntoldPastDue(db, now);
  if (overdue.length === 0) return;
  const workers = await readWorkers();
  for (const list of overdue) {
    const classifier = await readClassifier(db, list.classifierId);
    const due = list.due!.toISOString();
    const told: ToldInPerson[] = [];
    for (const worker of workers.filter((each) => isOf(list, each))) {
      const left = await countLeft(db, classifier, list, worker);
      const values = { classifier: classifier.name, list: list.name, left, due };
      if (left > 0) told.push({ person: worker.person, notice: ['work-for-you-overdue', values] });
    }
    if (told.length === 0) continue;
    await db.transaction().execute(async (transaction) => {
      await tellInPerson(transaction, told, `work-overdue:${list.id}:${due}`, now);
      await noteToldDue(transaction, list);
    });
  }
}

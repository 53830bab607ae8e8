import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { isLeftTo } from '../../../contract/work-progress.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import { isOf, type Looking } from './list-work-lists.ts';
import { findWorkList, type StoredWorkList } from './work-list-store.ts';
import { readWorkedRows } from './worked-rows-store.ts';

/**
 * Keys of the rows of a list that somebody is still to look at, in the order in which they do: of several people each
 * begins at another place, so that two seldom have the same row in hand. Nothing of a list that has ended.
 *
 * @throws {ProblemError} unknown-work-list, also for whom it is not given to
 */
export async function readWorkToDo(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  listId: string,
  looking: Omit<Looking, 'now'>,
): Promise<string[]> {
  const list = await findWorkList(db, classifier.id, listId);
  if (list === undefined || !isOf(list, looking))
    throw new ProblemError('unknown-work-list', { reason: 'none', list: listId });
  if (list.endedAt !== null) return [];
  const rows = (await readWorkedRows(db, classifier, [list], looking)).get(list.id)!;
  const from = beginningOf(list, looking.person, rows.length);
  return [...rows.slice(from), ...rows.slice(0, from)]
    .filter((row) => row.isTheirs && isLeftTo(row, list.givenSequence, looking.person))
    .map(({ key }) => key);
}

/** Where somebody begins: as many places apart from the next one as there are rows for each. */
function beginningOf({ people }: StoredWorkList, person: string, rows: number): number {
  const at = Math.max(people.indexOf(person), 0);
  return Math.floor((at * rows) / Math.max(people.length, 1));
}

import type { Kysely } from 'kysely';
import { workOn } from '../../../contract/work-progress.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readPastDue, type StoredWorkList } from './work-list-store.ts';
import { readWorkedRows } from './worked-rows-store.ts';

/** Who looks is nobody: no row is theirs. */
const NOBODY = { own: null, access: { roles: [] } };

/** A list whose moment is past, with rows that are not done. */
export interface OverdueWork {
  readonly classifier: string;
  readonly list: StoredWorkList;
  readonly rows: number;
  /** Of these, not done. */
  readonly left: number;
}

/** What is overdue, of every classifier that takes something new. */
export async function readOverdueWork(db: Kysely<Database>, now: Date): Promise<OverdueWork[]> {
  const overdue: OverdueWork[] = [];
  for (const { classifier, list } of await readPastDue(db, now)) {
    const of = { id: list.classifierId, columns: [] };
    const rows = (await readWorkedRows(db, of, [list], NOBODY)).get(list.id)!;
    const left = rows.filter((row) => workOn(row, list.givenSequence) !== 'done').length;
    if (left > 0) overdue.push({ classifier, list, rows: rows.length, left });
  }
  return overdue;
}

import type { Kysely } from 'kysely';
import { monthWindow } from '../../../contract/pack-month.ts';
import type { SignedRows } from '../../../contract/signed-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readSignedMonths } from './pack-store.ts';
import { countAnsweredKeys } from './word-store.ts';

/** The same of a database, as what records feedback is handed it. */
export function signedMonthsIn(db: Kysely<Database>) {
  return (classifierId: string, keys: readonly string[]) => signedMonthsOf(db, classifierId, keys);
}

/**
 * The signed months that rows are of, by their keys, with how many of them; those with none are left out. One indexed
 * read a row and month, and none at all where nothing is signed.
 */
export async function signedMonthsOf(
  db: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
): Promise<SignedRows[]> {
  const found: SignedRows[] = [];
  for (const { month } of await readSignedMonths(db, classifierId)) {
    const rows = await countAnsweredKeys(db, classifierId, monthWindow(month), keys);
    if (rows > 0) found.push({ month, rows });
  }
  return found;
}

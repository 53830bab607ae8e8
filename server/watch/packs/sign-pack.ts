import type { Kysely } from 'kysely';
import { firstDay } from '../../../contract/pack-month.ts';
import type { PeriodPack } from '../../../contract/period-pack.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireUnsigned } from './freeze-pack.ts';
import { listPacks, readPack, updateSignature } from './pack-store.ts';

/**
 * Puts somebody's name to a pack, with the hashes of what they signed in the audit log. From then on the month is
 * locked: it is not frozen again, and what is said of its rows goes to packs of later months.
 *
 * @throws {ProblemError} unknown-classifier, unknown-pack; month-signed, month-not-over, pack-replaced
 */
export async function signPack(
  db: Kysely<Database>,
  classifierId: string,
  { number, note }: { readonly number: number; readonly note: string },
  { person, at }: Changing,
): Promise<PeriodPack> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    const { month, isOver, hashes } = await readPack(transaction, classifier, number);
    const packs = await listPacks(transaction, classifierId);
    requireUnsigned(packs, month);
    const latest = packs.find((each) => each.month === month)!;
    if (latest.number !== number)
      throw new ProblemError('pack-replaced', { month: firstDay(month), pack: number, latest: latest.number });
    if (!isOver) throw new ProblemError('month-not-over', { month: firstDay(month), pack: number });
    await updateSignature(transaction, classifierId, number, { person, at, note });
    await appendAuditEvent(
      transaction,
      classifierId,
      { kind: 'pack-signed', subject: String(number), author: person, reason: note, details: { month, ...hashes } },
      at,
    );
    return readPack(transaction, classifier, number);
  });
}

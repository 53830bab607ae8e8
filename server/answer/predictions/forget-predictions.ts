import type { Kysely } from 'kysely';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { dropMonth, listMonthsBefore } from './old-predictions-store.ts';

const DAY_MS = 86_400_000;

/**
 * Forgets what was answered in the months whose every answer is older than so many days. The audit log of each
 * classifier says of which month, and how many rows. What people said of rows is not in this log, and stays.
 *
 * @returns the months, as `2026-11`
 */
export async function forgetPredictions(db: Kysely<Database>, keptDays: number, now: Date): Promise<string[]> {
  const months = await listMonthsBefore(db, new Date(now.getTime() - keptDays * DAY_MS));
  for (const month of months) {
    await db.transaction().execute(async (transaction) => {
      for (const { classifierId, rows } of await dropMonth(transaction, month)) {
        const event = { kind: 'predictions-forgotten', subject: month.name, author: null, reason: '' };
        await appendAuditEvent(transaction, classifierId, { ...event, details: { rows, keptDays } }, now);
      }
    });
  }
  return months.map(({ name }) => name);
}

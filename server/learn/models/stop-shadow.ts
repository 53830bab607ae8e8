import type { Kysely } from 'kysely';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endShadow } from './shadow-store.ts';

/**
 * Ends the shadow that runs, and says so in the classifier's audit log; where none runs, nothing changes. Its figures
 * are kept.
 *
 * @param why `champion` when another version answers by now, so that there is nothing left to compare with
 */
export async function stopShadow(
  transaction: Kysely<Database>,
  classifierId: string,
  why: { readonly for: 'person' | 'champion'; readonly because: string },
  { person, at }: Changing,
): Promise<void> {
  const stopped = await endShadow(transaction, classifierId, { by: person, at, for: why.for });
  if (stopped === undefined) return;
  const { version, beside, number } = stopped;
  const event = { kind: 'shadow-stopped', subject: String(version), author: person, reason: why.because };
  await appendAuditEvent(transaction, classifierId, { ...event, details: { number, beside, for: why.for } }, at);
}

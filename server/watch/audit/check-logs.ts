import type { Kysely } from 'kysely';
import type { LogVerdict } from '../../../contract/audit.ts';
import type { AuditKey } from '../../platform/audit/anchor.ts';
import { verifyAnchored } from '../../platform/audit/verify-anchored.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeNotice } from '../../platform/notices/delivery-store.ts';
import { listLogs, type ServerLog } from '../../record/audit/audited-logs.ts';
import { readNames } from '../../record/audit/log-list-store.ts';
import { forgetChecks, noteCheck, readChecked } from './audit-round-store.ts';

export interface CheckServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly auditKey: AuditKey;
}

/**
 * Checks logs, those first whose last check is longest ago, and notes what it found of each; admins are told of a log
 * that is broken, once for each place where it breaks.
 *
 * @param mayGoOn asked before each log: what is not checked now is first the next time
 * @returns the verdicts on those that were checked
 */
export async function checkLogs(
  { db, clock, auditKey: key }: CheckServices,
  mayGoOn: () => boolean = () => true,
): Promise<LogVerdict[]> {
  const logs = await listLogs(db);
  const checked = await readChecked(db);
  const lastOf = ({ name }: ServerLog) => checked.get(name)?.at.getTime() ?? 0;
  const verdicts: LogVerdict[] = [];
  for (const log of logs.toSorted((a, b) => lastOf(a) - lastOf(b))) {
    if (!mayGoOn()) break;
    const verdict = await verifyAnchored(db, log, { key });
    verdicts.push(verdict);
    await noteCheck(db, verdict, clock());
    if (!verdict.intact) await tell(db, log, verdict, clock());
  }
  if (logs.length > 0)
    await forgetChecks(
      db,
      logs.map(({ name }) => name),
    );
  return verdicts;
}

async function tell(
  db: Kysely<Database>,
  { kind, name, classifier }: ServerLog,
  { firstBroken, fault }: Extract<LogVerdict, { intact: false }>,
  at: Date,
): Promise<void> {
  const called = classifier === null ? null : ((await readNames(db)).get(classifier) ?? classifier);
  const values = { log: kind, classifier: called, sequence: firstBroken, fault };
  await writeNotice(db, ['log-broken', values], `log:${name}:${firstBroken}:${fault}`, at);
}

import type { Kysely } from 'kysely';
import type { Anchor } from '../../../contract/audit.ts';
import { insertAnchors, readAnchoredLogs } from '../../platform/audit/anchor-store.ts';
import { signAnchor } from '../../platform/audit/anchor.ts';
import type { Database } from '../../platform/database/schema.ts';
import { writeAnchorNotice } from '../../platform/notices/delivery-store.ts';
import { listLogs } from '../../record/audit/audited-logs.ts';
import { readChecked } from './audit-round-store.ts';
import type { CheckServices } from './check-logs.ts';

/** Anchors of one message, whose size is bounded. */
const ANCHORS_PER_NOTICE = 200;

/**
 * Signs the head of every log that has moved since its head was signed last, keeps the anchors, and has them sent to
 * the channels that are to get them. A log that is known to be broken gets none: it would vouch for what is wrong.
 */
export async function anchorLogs({ db, clock, auditKey: key }: CheckServices): Promise<Anchor[]> {
  return db.transaction().execute(async (transaction) => {
    const anchored = await readAnchoredLogs(transaction, key.id);
    const checked = await readChecked(transaction);
    const now = clock();
    const anchors: Anchor[] = [];
    for (const { name, open } of await listLogs(transaction)) {
      const { sequence, hash } = await open(transaction).readHead();
      if (sequence <= (anchored.get(name) ?? 0) || checked.get(name)?.isBroken === true) continue;
      anchors.push(signAnchor({ log: name, sequence, hash, at: now.toISOString() }, key));
    }
    await insertAnchors(transaction, anchors);
    await tell(transaction, anchors, key.publicKey, now);
    return anchors;
  });
}

async function tell(db: Kysely<Database>, anchors: readonly Anchor[], publicKey: string, at: Date): Promise<void> {
  for (let start = 0; start < anchors.length; start += ANCHORS_PER_NOTICE) {
    const part = anchors.slice(start, start + ANCHORS_PER_NOTICE);
    const values = { count: part.length, publicKey, anchors: part };
    await writeAnchorNotice(db, ['logs-anchored', values], `anchors:${at.toISOString()}:${start}`, at);
  }
}

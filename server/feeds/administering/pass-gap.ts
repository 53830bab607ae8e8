import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { beginAnew, readFeed } from '../standing/feed-store.ts';
import { addLost, readFault } from '../standing/head-store.ts';
import { passTo } from '../standing/position-store.ts';

/** A gap that a feed stands at, as its fault has it. */
export interface Gap {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/**
 * Has a feed go on behind a gap. What lay in it is lost to the feed: counted, and noted in the log.
 *
 * @returns how many records, at most; null where that is not known
 * @throws {ProblemError} unknown-classifier, unknown-feed, feed-gap-changed
 */
export async function passGap(
  db: Kysely<Database>,
  classifierId: string,
  feedId: string,
  { partition, from, to, because }: Gap,
  { person, at }: Changing,
): Promise<number | null> {
  return db.transaction().execute(async (transaction) => {
    await lockClassifier(transaction, classifierId);
    const { name } = await readFeed(transaction, classifierId, feedId);
    const fault = await readFault(transaction, feedId);
    const stands = fault?.reason === 'gap' && fault.partition === partition && fault.from === from && fault.to === to;
    const passing = { from, to, holder: randomUUID() };
    if (!stands || !(await passTo(transaction, { feedId, partition }, passing, at)))
      throw new ProblemError('feed-gap-changed', { name });
    const lost = fault.records ?? null;
    if (lost !== null) await addLost(transaction, feedId, lost);
    await beginAnew(transaction, feedId);
    const details = { name, partition, from, to, lost };
    const noted = { kind: 'feed-gap-passed', subject: feedId, author: person, reason: because, details };
    await appendAuditEvent(transaction, classifierId, noted, at);
    return lost;
  });
}

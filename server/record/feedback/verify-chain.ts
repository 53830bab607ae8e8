import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import { verifiedDigests } from '../../platform/audit/author-store.ts';
import { followChain, verifyLog, type ChainedLog } from '../../platform/audit/verify-log.ts';
import type { Database } from '../../platform/database/schema.ts';
import { feedbackLogName, storedEvent } from './feedback-entry.ts';
import { readEvents, readHead } from './feedback-store.ts';

/** Whether a classifier's feedback log is what was recorded, see {@link verifyLog}. */
export async function verifyChain(db: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => feedbackLogIn(snapshot, classifierId));
}

/** The same, of the log as a transaction of the caller's sees it. */
export async function verifyChainWithin(transaction: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return followChain(feedbackLogIn(transaction, classifierId));
}

/** A feedback log as a chain. */
export function feedbackLogIn(db: Kysely<Database>, classifierId: string): ChainedLog {
  const name = feedbackLogName(classifierId);
  let authors: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    name,
    readPage: async (after, limit) => {
      const digests = await (authors ??= verifiedDigests(db, name));
      return (await readEvents(db, classifierId, after, limit)).map((entry) => storedEvent(entry, digests));
    },
    readHead: () => readHead(db, classifierId),
  };
}

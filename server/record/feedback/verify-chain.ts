import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import { followChain, verifyLog, type ChainedLog } from '../../platform/audit/verify-log.ts';
import type { Database } from '../../platform/database/schema.ts';
import { feedbackLogName, storedEvent } from './feedback-entry.ts';
import { readEvents, readHead } from './feedback-store.ts';

/** Whether a classifier's feedback log is what was recorded, see {@link verifyLog}. */
export async function verifyChain(db: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => logOf(snapshot, classifierId));
}

/** The same, of the log as a transaction of the caller's sees it. */
export async function verifyChainWithin(transaction: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return followChain(logOf(transaction, classifierId));
}

function logOf(db: Kysely<Database>, classifierId: string): ChainedLog {
  return {
    name: feedbackLogName(classifierId),
    readPage: async (after, limit) => (await readEvents(db, classifierId, after, limit)).map(storedEvent),
    readHead: () => readHead(db, classifierId),
  };
}

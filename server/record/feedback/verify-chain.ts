import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../../../contract/audit.ts';
import { verifyLog } from '../../platform/audit/verify-log.ts';
import type { Database } from '../../platform/database/schema.ts';
import { feedbackLogName, storedEvent } from './feedback-entry.ts';
import { readEvents, readHead } from './feedback-store.ts';

/** Whether a classifier's feedback log is what was recorded, see {@link verifyLog}. */
export async function verifyChain(db: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  return verifyLog(db, (snapshot) => ({
    name: feedbackLogName(classifierId),
    readPage: async (after, limit) => (await readEvents(snapshot, classifierId, after, limit)).map(storedEvent),
    readHead: () => readHead(snapshot, classifierId),
  }));
}

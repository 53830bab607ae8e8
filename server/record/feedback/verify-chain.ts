import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { CHAIN_START, chainHash } from './feedback-entry.ts';
import { readEvents, readHead } from './feedback-store.ts';

/** Whether a log is what was recorded: every event hashed again from the first to the head. */
export type ChainVerdict =
  | { readonly intact: true; readonly events: number }
  | { readonly intact: false; readonly events: number; readonly firstBroken: number; readonly reason: string };

const PAGE = 1_000;

/**
 * Verifies a classifier's chain of hashes. An event that was changed, removed, added or moved by hand breaks it, and
 * so does a head that does not end it. O(events), read in pages.
 */
export async function verifyChain(db: Kysely<Database>, classifierId: string): Promise<ChainVerdict> {
  // One snapshot: events appended meanwhile are in neither the pages nor the head.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      let hash = CHAIN_START;
      let sequence = 0;
      for (;;) {
        const page = await readEvents(transaction, classifierId, sequence, PAGE);
        for (const entry of page) {
          const expected = sequence + 1;
          if (entry.sequence !== expected) return broken(sequence, expected, `event ${expected} is missing`);
          if (chainHash(hash, entry) !== entry.hash)
            return broken(sequence, expected, `event ${expected} is not what was recorded`);
          ({ hash, sequence } = entry);
        }
        if (page.length < PAGE) break;
      }
      const head = await readHead(transaction, classifierId);
      if (head.sequence !== sequence || head.hash !== hash) {
        return broken(sequence, sequence + 1, 'the log does not end where its head says');
      }
      return { intact: true, events: sequence };
    });
}

function broken(events: number, firstBroken: number, reason: string): ChainVerdict {
  return { intact: false, events, firstBroken, reason };
}

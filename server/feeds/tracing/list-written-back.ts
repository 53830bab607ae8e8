import type { Kysely } from 'kysely';
import type { WrittenBack } from '../../../contract/feeds/feed-lineage.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readFeed } from '../standing/feed-store.ts';
import { readSent } from './sent-store.ts';
import { sentRow } from './trace-record.ts';
import { countCorrections, readCorrections } from './written-back-store.ts';

/** The corrections that a feed sent to its sinks, the latest first. @throws {ProblemError} unknown-feed */
export async function listWrittenBack(
  db: Kysely<Database>,
  { classifier, feed }: { readonly classifier: string; readonly feed: string },
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<{ written: WrittenBack[]; total: number }> {
  const { classifierId, id } = await readFeed(db, classifier, feed);
  const corrections = await readCorrections(db, { classifierId, id }, page);
  const addressed = corrections.flatMap(({ sequence, sinks }) => sinks.map((sink) => ({ sequence, sink })));
  const sent = await readSent(db, id, addressed);
  const written = corrections.map(({ sinks: _, sentAt, ...correction }) => ({
    ...correction,
    sentAt: sentAt.toISOString(),
    sinks: sent.filter(({ sequence }) => sequence === correction.sequence).map(sentRow),
  }));
  return { written, total: await countCorrections(db, id) };
}

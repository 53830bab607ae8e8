import type { z } from 'zod';
import type { streamProjectEndpoints } from '../../../contract/feeds/stream-project.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import { createClassifierWithin } from '../../record/classifiers/create-classifier.ts';
import { makeFeedWithin, type ChangingServices } from '../administering/change-feed.ts';

type Asked = z.output<(typeof streamProjectEndpoints)['makeByStream']['body']>;

/**
 * Makes a classifier and its feed, both or neither.
 *
 * @throws {ProblemError} classifier-exists, feed-refused, finds-anomalies, unknown-connection
 */
export function makeByStream(
  { db, otherFault }: ChangingServices,
  { classifier: draft, feed }: Asked,
  by: Changing,
): Promise<{ readonly classifier: string; readonly feed: string }> {
  return db.transaction().execute(async (transaction) => {
    const classifier = await createClassifierWithin(transaction, draft, by.person, by.at);
    const made = await makeFeedWithin({ transaction, classifier }, otherFault, feed, by);
    return { classifier: classifier.id, feed: made };
  });
}

import { Router } from 'express';
import type { DeadLetter } from '../../../contract/feeds/dead-letter.ts';
import type { StreamedColumn } from '../../../contract/feeds/feed-figures.ts';
import type { Feed } from '../../../contract/feeds/feed.ts';
import { recordFaultWords } from '../../../contract/words/feed-fault-words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { describeLearning } from '../learning/describe-learning.ts';
import { forgetLearning } from '../learning/forget-learning.ts';
import { changeFeed, makeFeed, pauseFeed, removeFeed, startFeed } from './change-feed.ts';
import { describeFeeds } from './describe-feed.ts';
import { readFeed, readFeeds } from '../standing/feed-store.ts';
import { leaveSource, type LeavingServices } from './leave-source.ts';
import { readRates } from '../standing/head-store.ts';
import { readLetters, type StoredLetter } from '../delivering/letter-store.ts';
import { passGap } from './pass-gap.ts';
import { readPlaces } from '../standing/position-store.ts';
import { discardLetters, replayLetters, shownRecord } from '../pipeline/replay-letters.ts';
import type { TakingServices } from '../pipeline/take-batch.ts';
import { tryFeed, type TryingServices } from './try-feed.ts';

export type FeedServices = TakingServices &
  TryingServices &
  LeavingServices & {
    /** What the columns of a feed's rows hold, from an hour on. */
    readonly columnsOf: (
      classifierId: string,
      feedId: string,
      from: Date | null,
    ) => Promise<{ rows: number; version: number | null; columns: StreamedColumn[] }>;
  };

/** What admins do with feeds, and with the records that these could not take. */
export function feedRoutes(services: FeedServices): Router {
  const { db, clock } = services;
  const router = Router();
  const by = (person: string) => ({ person, at: clock() });
  const shown = async (classifier: string, id: string): Promise<Feed> => {
    const [feed] = await describeFeeds(db, [await readFeed(db, classifier, id)], clock());
    return feed!;
  };
  endpoint(router, 'listFeeds', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return { feeds: await describeFeeds(db, await readFeeds(db, classifier), clock()) };
  });
  endpoint(router, 'makeFeed', async ({ params: { classifier }, body, session: { person } }) =>
    shown(classifier, await makeFeed(services, classifier, body, by(person))),
  );
  endpoint(router, 'changeFeed', async ({ params: { classifier, feed }, body, session: { person } }) => {
    await changeFeed(services, classifier, feed, body, by(person));
    return shown(classifier, feed);
  });
  endpoint(router, 'startFeed', async ({ params: { classifier, feed }, session: { person } }) => {
    await startFeed(db, classifier, feed, by(person));
    return shown(classifier, feed);
  });
  endpoint(router, 'pauseFeed', async ({ params: { classifier, feed }, session: { person } }) => {
    await pauseFeed(db, classifier, feed, by(person));
    return shown(classifier, feed);
  });
  endpoint(router, 'deleteFeed', async ({ params: { classifier, feed }, session: { person } }) => {
    const before = await readFeed(db, classifier, feed);
    const places = await readPlaces(db, feed);
    await removeFeed(db, classifier, feed, by(person));
    await leaveSource(services, before, places);
    return {};
  });
  endpoint(router, 'passFeedGap', async ({ params: { classifier, feed }, body, session: { person } }) => ({
    lost: await passGap(db, classifier, feed, body, by(person)),
  }));
  // The other side may take its time: nobody else is to wait for it.
  endpoint(
    router,
    'tryFeed',
    ({ params: { classifier }, body, signal }) => tryFeed(services, classifier, body, signal),
    { isLong: () => true },
  );
  figureRoutes(router, services);
  learningRoutes(router, services);
  letterRoutes(router, services);
  return router;
}

function figureRoutes(router: Router, { db, clock, columnsOf }: FeedServices): void {
  // Months of hours are merged the first time.
  endpoint(
    router,
    'readFeedFigures',
    async ({ params: { classifier, feed }, query: { from } }) => {
      const { id } = await readFeed(db, classifier, feed);
      const figures = await columnsOf(classifier, id, from === undefined ? null : new Date(from));
      const rates = await readRates(db, id, clock());
      return { ...figures, rates: rates.map(({ until, records }) => ({ until: until.toISOString(), records })) };
    },
    { isLong: () => true },
  );
}

function learningRoutes(router: Router, { db, clock }: FeedServices): void {
  endpoint(router, 'readFeedLearning', async ({ params: { classifier, feed } }) => {
    const of = await readFeed(db, classifier, feed);
    return { learning: of.settings.learns === undefined ? null : await describeLearning(db, of, clock()) };
  });
  endpoint(
    router,
    'resetFeedLearning',
    async ({ params: { classifier, feed }, body: { because }, session: { person } }) => {
      const of = await readFeed(db, classifier, feed);
      await forgetLearning(db, of, because, { person, at: clock() });
      return { learning: await describeLearning(db, of, clock()) };
    },
  );
}

function letterRoutes(router: Router, services: FeedServices): void {
  const { db, clock } = services;
  endpoint(router, 'listDeadLetters', async ({ params: { classifier, feed }, query }) => {
    await readFeed(db, classifier, feed);
    const { letters, waiting } = await readLetters(db, feed, query);
    return { letters: letters.map(describe), waiting };
  });
  endpoint(
    router,
    'replayDeadLetters',
    ({ params: { classifier, feed }, body: { letters, text }, session: { person } }) =>
      replayLetters(services, { classifierId: classifier, feedId: feed, numbers: letters }, text, {
        person,
        at: clock(),
      }),
    { isLong: ({ letters }) => letters.length > 1 },
  );
  endpoint(
    router,
    'discardDeadLetters',
    async ({ params: { classifier, feed }, body: { letters, because }, session: { person } }) => {
      const which = { classifierId: classifier, feedId: feed, numbers: letters };
      return { discarded: await discardLetters(db, which, because, { person, at: clock() }) };
    },
  );
}

function describe({ payload, fault, at, refusedBy, ...letter }: StoredLetter): DeadLetter {
  return {
    ...letter,
    sink: refusedBy?.sink ?? null,
    fault,
    detail: recordFaultWords(fault),
    text: shownRecord(payload),
    at: at.toISOString(),
  };
}

import { Router } from 'express';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { FeedbackEntry } from './feedback-entry.ts';
import { readEvents, readLastSequence } from './feedback-store.ts';
import { recordFeedback, type FeedbackServices } from './record-feedback.ts';
import { verifyChain } from './verify-chain.ts';

/** A person corrects, fills down or pastes so many rows and waits for them; more is a table being sent. */
const MOST_HURRIED = 100;

export function feedbackRoutes(services: FeedbackServices): Router {
  const router = Router();
  endpoint(
    router,
    'recordFeedback',
    ({ params, body, session }) => recordFeedback(services, params.classifier, body, session.person),
    { isLong: ({ events }) => events.length > MOST_HURRIED },
  );
  endpoint(router, 'listFeedback', async ({ params, query }) => {
    await readClassifier(services.db, params.classifier);
    const entries = await readEvents(services.db, params.classifier, query.after, query.limit);
    return { entries: entries.map(toAnswer), last: await readLastSequence(services.db, params.classifier) };
  });
  endpoint(
    router,
    'verifyFeedback',
    async ({ params }) => {
      await readClassifier(services.db, params.classifier);
      return verifyChain(services.db, params.classifier);
    },
    { isLong: () => true },
  );
  return router;
}

function toAnswer(entry: FeedbackEntry): FeedbackLogEntry {
  return {
    sequence: entry.sequence,
    id: entry.id,
    kind: entry.kind,
    origin: entry.origin,
    key: entry.key,
    rowHash: entry.rowHash,
    class: entry.class,
    predictedClass: entry.predictedClass,
    person: entry.person,
    basedOn: entry.basedOn,
    saidAt: entry.saidAt.toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    hash: entry.hash,
  };
}

import { Router } from 'express';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { hashByNow } from '../classifiers/earlier-columns.ts';
import { maySetUp } from '../../../contract/access.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import { answeredEntry } from './answered-entry.ts';
import type { FeedbackEntry } from './feedback-entry.ts';
import { readEvents, readLastSequence } from './feedback-store.ts';
import { recordFeedback, type FeedbackServices } from './record-feedback.ts';

/** A person corrects, fills down or pastes so many rows and waits for them; more is a table being sent. */
const MOST_HURRIED = 100;

export function feedbackRoutes(services: FeedbackServices): Router {
  const router = Router();
  endpoint(
    router,
    'recordFeedback',
    ({ params, body, session, scopes }) =>
      recordFeedback(services, params.classifier, body, {
        person: session.person,
        scopes,
        setsUp: maySetUp(session, params.classifier),
      }),
    { isLong: ({ events }) => events.length > MOST_HURRIED },
  );
  endpoint(router, 'listFeedback', async ({ params: { classifier }, query: { after, limit, key }, scopes }) => {
    const stored = await readClassifier(services.db, classifier);
    const own = await services.readOwnRows(classifier, scopes);
    const entries = await readEvents(services.db, classifier, after, limit, { own, key });
    return {
      entries: entries.map((entry) => toAnswer(entry, own, stored)),
      last: own?.lastSequence ?? (await readLastSequence(services.db, classifier)),
    };
  });
  return router;
}

/** An event as it is told: a class that Amend answered may be one of others’ rows alone, of which nothing is told. */
function toAnswer(entry: FeedbackEntry, own: OwnRows | null, classifier: StoredClassifier): FeedbackLogEntry {
  const { predictedClass } = entry;
  const heard = predictedClass !== null && mayHearOf(own, predictedClass) ? predictedClass : null;
  return answeredEntry(entry, hashByNow(classifier, entry), heard);
}

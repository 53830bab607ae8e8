import { Router } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { sayAnew } from '../monitoring/drift-in-words.ts';
import { readElsewhere } from '../monitoring/elsewhere-model-store.ts';
import { listReports, openReport, readChecks } from './archive-store.ts';
import { setAccuracyRule, setDriftPolicy } from './change-rules.ts';
import { setThreshold, setWatch, type ReadPeople } from './change-watch.ts';
import { describeWatch } from './describe-watch.ts';
import { readOverview } from './read-overview.ts';
import { readTimeline } from './read-timeline.ts';
import { tryThresholds } from './try-thresholds.ts';

const DAY_MS = 86_400_000;

export interface ArchiveServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly readPeople: ReadPeople;
}

/** The archive of drift reports, the time line made of it, and how a classifier is watched. */
export function archiveRoutes(services: ArchiveServices): Router {
  const { db, clock, readPeople } = services;
  const router = Router();
  const by = ({ person }: { readonly person: string }) => ({ person, at: clock() });
  endpoint(router, 'listDriftReports', async ({ params: { classifier }, query }) => {
    await readClassifier(db, classifier);
    return listReports(db, classifier, query);
  });
  endpoint(router, 'readDriftReport', async ({ params }) => {
    const classifier = await readClassifier(db, params.classifier);
    const report = await openReport(db, classifier, Number(params.report));
    // Earlier releases did not note in a report that its model is elsewhere.
    const elsewhere = report.elsewhere ?? (await readElsewhere(db, classifier, report.modelVersion));
    return sayAnew(elsewhere === undefined ? report : { ...report, elsewhere });
  });
  endpoint(router, 'driftTimeline', async ({ params: { classifier }, query }) => {
    await readClassifier(db, classifier);
    return readTimeline(services, classifier, query.days);
  });
  endpoint(router, 'tryThresholds', async ({ params: { classifier }, query: { days, column } }) => {
    const { name, columns } = await readClassifier(db, classifier);
    if (!columns.some((each) => each.name === column))
      throw new ProblemError('unknown-column', { classifier: name, column });
    return tryThresholds(await readChecks(db, classifier, new Date(clock().getTime() - days * DAY_MS)), column);
  });
  const asItIs = async (classifier: string) => describeWatch(db, await readClassifier(db, classifier));
  endpoint(router, 'setThreshold', async ({ params: { classifier }, body, session }) => {
    await setThreshold(db, classifier, body, by(session));
    return asItIs(classifier);
  });
  endpoint(router, 'readWatch', ({ params: { classifier } }) => asItIs(classifier));
  endpoint(router, 'setWatch', async ({ params: { classifier }, body, session }) => {
    await setWatch(db, readPeople, classifier, body, by(session));
    return asItIs(classifier);
  });
  endpoint(router, 'setAccuracyRule', async ({ params: { classifier }, body, session }) => {
    await setAccuracyRule(db, classifier, body, by(session));
    return asItIs(classifier);
  });
  endpoint(router, 'setDriftPolicy', async ({ params: { classifier }, body, session }) => {
    await setDriftPolicy(db, classifier, body, by(session));
    return asItIs(classifier);
  });
  endpoint(router, 'driftOverview', ({ session }) => readOverview(db, session));
  return router;
}

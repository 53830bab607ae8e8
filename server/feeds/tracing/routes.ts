import { Router } from 'express';
import type { LineageServices } from '../../answer/lineage/routes.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { listWrittenBack } from './list-written-back.ts';
import { traceRecord } from './trace-record.ts';

/** Which record of a feed an answer came of, and where corrections went. */
export function feedTracingRoutes({ db, readOwnRows, predictionLog }: LineageServices): Router {
  const router = Router();
  endpoint(router, 'traceRecord', async ({ params: { classifier, prediction }, scopes }) => {
    const own = await readOwnRows(classifier, scopes);
    await predictionLog.flush();
    return { record: await traceRecord(db, classifier, prediction, own) };
  });
  endpoint(router, 'listWrittenBack', ({ params, query }) => listWrittenBack(db, params, query));
  return router;
}

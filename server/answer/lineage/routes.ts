import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { PredictionLog } from '../predictions/prediction-log.ts';
import { countPredictionsOf } from './came-of-store.ts';
import { traceForward, tracePrediction } from './trace-predictions.ts';

export interface LineageServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly predictionLog: Pick<PredictionLog, 'flush'>;
}

/** Where answers came from, and what came of something. */
export function lineageRoutes({ db, readOwnRows, predictionLog }: LineageServices): Router {
  const router = Router();
  endpoint(router, 'tracePrediction', async ({ params: { classifier, prediction }, scopes }) => {
    const own = await readOwnRows(classifier, scopes);
    await predictionLog.flush();
    return tracePrediction(db, classifier, prediction, own);
  });
  endpoint(router, 'traceForward', async ({ params: { classifier }, query, scopes }) => {
    const own = await readOwnRows(classifier, scopes);
    await predictionLog.flush();
    return traceForward(db, classifier, query, own);
  });
  endpoint(router, 'countForward', async ({ params: { classifier }, query, scopes }) => {
    const own = await readOwnRows(classifier, scopes);
    await predictionLog.flush();
    return countPredictionsOf(db, classifier, query, own);
  });
  return router;
}

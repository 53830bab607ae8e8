import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { downloadEndpoint } from '../../platform/http/file-endpoint.ts';
import { withTemporaryFile } from '../../platform/http/temporary-file.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { PredictionLog } from '../predictions/prediction-log.ts';
import { exportPredictions } from './export-predictions.ts';

export interface PredictionExportServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
  readonly predictionLog: Pick<PredictionLog, 'flush'>;
}

/** What was answered, as files. */
export function predictionExportRoutes({ db, readOwnRows, predictionLog }: PredictionExportServices): Router {
  const router = Router();
  downloadEndpoint(router, 'exportPredictions', async ({ params: { classifier }, query, scopes }, path) => {
    const own = await readOwnRows(classifier, scopes);
    // What was answered a moment ago may still wait to be written.
    await predictionLog.flush();
    return withTemporaryFile((place) => exportPredictions(db, { classifier, own, query }, path, place));
  });
  return router;
}

import { Router } from 'express';
import { SKEW_SAMPLE_ROWS } from '../../../contract/skew.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { columnsStillRead } from '../../learn/models/version-columns.ts';
import { arrangeColumns, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { requireOwn } from '../../record/scopes/own-rows.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { AnomalyDesk } from '../anomalies/anomaly-desk.ts';
import type { AnsweringModels } from '../serving/answering-models.ts';
import { NO_VERSION } from '../first-answers/make-first-model.ts';
import type { SkewChecker } from './skew-checker.ts';

export interface SkewServices {
  readonly models: AnsweringModels;
  readonly anomalies: AnomalyDesk;
  readonly skew: SkewChecker;
  readonly readOwnRows: ReadOwnRows;
}

export function skewRoutes({ models, anomalies, skew, readOwnRows }: SkewServices): Router {
  const router = Router();
  endpoint(router, 'checkSkew', async ({ params, body, scopes }) => {
    // What finds unusual rows has no other rows to hold them against: they are what it learns from.
    if ((await anomalies.find(params.classifier)) !== null) return { modelVersion: 0, rows: 0, skew: [] };
    const { classifier, online, version } = await models.currentOrFirst(params.classifier);
    requireOpen(classifier);
    // First answers learned from no rows, which others could differ from.
    if (version === NO_VERSION) return { modelVersion: NO_VERSION, rows: 0, skew: [] };
    const names = body.rows.columns.map(({ name }) => name);
    const cells = arrangeColumns(columnPositions(classifier, names), body.rows.columns);
    const rows = body.rows.keys.length;
    requireOwn(await readOwnRows(classifier.id, scopes), cells, rows);
    const columns = columnsStillRead(online.champion, classifier.columns);
    const asked = { classifierId: classifier.id, modelVersion: version, columns, cells, rows };
    return { modelVersion: version, rows: Math.min(rows, SKEW_SAMPLE_ROWS), skew: await skew.check(asked) };
  });
  return router;
}

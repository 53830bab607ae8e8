import { Router } from 'express';
import { describeClassifier, type DescribingServices } from '../classifiers/describe-classifier.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { changeColumns } from './change-columns.ts';

export interface ColumnServices extends DescribingServices {
  readonly clock: () => Date;
}

/** What becomes of a classifier's columns after it was set up. */
export function columnRoutes(services: ColumnServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(
    router,
    'changeColumns',
    async ({ params, body, session: { person }, scopes }) =>
      describeClassifier(services, await changeColumns(db, params.classifier, body, { person, at: clock() }), scopes),
    { isLong: () => true },
  );
  return router;
}

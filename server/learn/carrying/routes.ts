import { Router } from 'express';
import { MAX_CARRIED_BYTES } from '../../../contract/carrying.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { downloadEndpoint, uploadEndpoint } from '../../platform/http/file-endpoint.ts';
import { describeClassifier, type DescribingServices } from '../../record/classifiers/describe-classifier.ts';
import { exportClassifier } from './export-classifier.ts';
import { importClassifier } from './import-classifier.ts';

export interface CarryingServices extends DescribingServices {
  readonly clock: () => Date;
  /** The address of this server, as others know it. */
  readonly address: () => string;
}

/** A classifier as a file, from one server to another. */
export function carryingRoutes(services: CarryingServices): Router {
  const { db, clock, address } = services;
  const router = Router();
  downloadEndpoint(router, 'exportClassifier', ({ params, query, session: { person } }, path) =>
    exportClassifier(
      db,
      params.classifier,
      { isWithLog: query.log === 'with', from: address() },
      { person, at: clock() },
      path,
    ),
  );
  const limit = {
    most: MAX_CARRIED_BYTES,
    beyond: () => new ProblemError('file-refused', { reason: 'too-large', most: MAX_CARRIED_BYTES }),
  };
  uploadEndpoint(router, 'importClassifier', limit, async ({ query, session: { person } }, file) => {
    const imported = { ...file, name: query.name ?? null };
    return describeClassifier(services, await importClassifier(db, imported, { person, at: clock() }), null);
  });
  return router;
}

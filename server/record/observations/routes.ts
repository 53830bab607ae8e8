import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { FeedbackServices } from '../feedback/record-feedback.ts';
import { addObservation, uploadObservations } from './add-observations.ts';
import { downloadObservations, listObservations } from './list-observations.ts';
import { withdrawObservations } from './withdraw-observations.ts';

export function observationRoutes(services: FeedbackServices): Router {
  const { db } = services;
  const router = Router();
  endpoint(router, 'addObservation', ({ params, body, session }) =>
    addObservation(services, params.classifier, body, session.person),
  );
  endpoint(
    router,
    'uploadObservations',
    ({ params, body, session }) => uploadObservations(services, params.classifier, body, session.person),
    { isLong: () => true },
  );
  endpoint(router, 'listObservations', ({ params, query }) => listObservations(db, params.classifier, query));
  endpoint(router, 'downloadObservations', ({ params }) => downloadObservations(db, params.classifier), {
    isLong: () => true,
  });
  endpoint(router, 'withdrawObservations', ({ params, body, session }) =>
    withdrawObservations(services, params.classifier, body.keys, session.person),
  );
  return router;
}

import { Router } from 'express';
import { maySetUp } from '../../../contract/access.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { Asker } from '../../platform/http/session.ts';
import type { FeedbackServices, Speaker } from '../feedback/record-feedback.ts';
import { addObservation, uploadObservations } from './add-observations.ts';
import { downloadObservations, listObservations } from './list-observations.ts';
import { withdrawObservations } from './withdraw-observations.ts';

/** Rows of observations are everybody's: the endpoints let nobody in who sees some rows only. */
function speakerOf(session: Asker, classifier: string): Speaker {
  return { person: session.person, scopes: null, setsUp: maySetUp(session, classifier) };
}

export function observationRoutes(services: FeedbackServices): Router {
  const { db } = services;
  const router = Router();
  endpoint(router, 'addObservation', ({ params, body, session }) =>
    addObservation(services, params.classifier, body, speakerOf(session, params.classifier)),
  );
  endpoint(
    router,
    'uploadObservations',
    ({ params, body, session }) =>
      uploadObservations(services, params.classifier, body, speakerOf(session, params.classifier)),
    { isLong: () => true },
  );
  endpoint(router, 'listObservations', ({ params, query }) => listObservations(db, params.classifier, query));
  endpoint(router, 'downloadObservations', ({ params }) => downloadObservations(db, params.classifier), {
    isLong: () => true,
  });
  endpoint(router, 'withdrawObservations', ({ params, body, session }) =>
    withdrawObservations(services, params.classifier, body.keys, speakerOf(session, params.classifier)),
  );
  return router;
}

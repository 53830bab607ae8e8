import { Router } from 'express';
import { streamEndpoint } from '../../platform/http/event-stream.ts';
import type { ClassifierEvents } from './classifier-events.ts';

export function eventRoutes(events: ClassifierEvents): Router {
  const router = Router();
  streamEndpoint(router, 'followClassifier', ({ params, scopes }, stream) =>
    events.follow(params.classifier, scopes, stream),
  );
  return router;
}

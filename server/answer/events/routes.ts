import { Router } from 'express';
import { streamEndpoint } from '../../platform/http/event-stream.ts';
import type { ClassifierEvents } from './classifier-events.ts';

export function eventRoutes(events: ClassifierEvents): Router {
  const router = Router();
  streamEndpoint(router, 'followClassifier', ({ params }, stream) => events.follow(params.classifier, stream));
  return router;
}

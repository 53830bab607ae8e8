import { Router } from 'express';
import { endpoint } from '../../platform/http/endpoint.ts';
import { askRollback, type QuestionServices } from './ask-rollback.ts';
import { downloadQuestions, listQuestions } from './list-questions.ts';

export function questionRoutes(services: QuestionServices): Router {
  const { db } = services;
  const router = Router();
  endpoint(router, 'askRollback', ({ params, body, session }) =>
    askRollback(services, params.classifier, body, session.person),
  );
  endpoint(router, 'listQuestions', ({ params, query }) => listQuestions(db, params.classifier, query));
  endpoint(router, 'downloadQuestions', ({ params }) => downloadQuestions(db, params.classifier), {
    isLong: () => true,
  });
  return router;
}

import { Router, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { hasRight } from '../../../contract/access.ts';
import { ENDPOINTS } from '../../../contract/endpoints.ts';
import type { ModelCallAnswer, ModelCallFailure } from '../../../contract/model-call.ts';
import { PROBLEMS, ProblemError } from '../../../contract/problem.ts';
import { route } from '../../platform/http/endpoint.ts';
import { problemDetails, toProblemError } from '../../platform/http/problem-handler.ts';
import { requestIdOf } from '../../platform/http/request-id.ts';
import { authorize, sessionOf, type Asker } from '../../platform/http/session.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import type { RowServices } from '../programs/answer-rows.ts';
import { callModel } from './call-model.ts';

export interface ModelCallServices extends RowServices {
  readonly readOwnRows: ReadOwnRows;
}

/** A classifier as a model of Cloudera is called. */
export function modelCallRoutes(services: ModelCallServices): Router {
  const router = Router();
  route(router, 'callModel', async ({ body }, response) => {
    const session = sessionOf(response);
    const classifier = classifierOf(session);
    const scopes = authorize(session, 'classify', { classifier });
    const answer: ModelCallAnswer = {
      success: true,
      response: await callModel(services, body.request, {
        classifier,
        own: await services.readOwnRows(classifier, scopes),
        asker: { person: session.person, source: 'rest' },
      }),
    };
    response.status(ENDPOINTS.callModel.status).json(answer);
  });
  return router;
}

/**
 * The one classifier whose rows a key may have classified.
 *
 * @throws {ProblemError} key-of-no-model
 */
function classifierOf({ person, roles, grants = [] }: Asker): string {
  if (hasRight(roles, 'classify')) throw new ProblemError('key-of-no-model', { reason: 'every', person });
  const giving = grants.filter(({ role }) => hasRight([role], 'classify'));
  const [classifier, ...others] = [...new Set(giving.map((grant) => grant.classifier))];
  if (classifier == null) throw new ProblemError('key-of-no-model', { reason: 'none', person });
  if (others.length > 0) throw new ProblemError('key-of-no-model', { reason: 'several', person });
  return classifier;
}

/**
 * Answers what goes wrong as whoever calls a model expects it, with the status of the problem. What was asked, and the
 * key in it, is in no log.
 */
export function answerModelFailure(log: Logger) {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const problem = toProblemError(error);
    const requestId = requestIdOf(response);
    const { status } = PROBLEMS[problem.code];
    const { detail, nextStep, errors = [], values } = problemDetails(problem, requestId);
    if (status >= 500) log.error({ err: error, requestId, path: '/model' }, problem.message);
    const { seconds } = values;
    if (status === 503) response.setHeader('Retry-After', '2');
    if (status === 429 && typeof seconds === 'number') response.setHeader('Retry-After', `${seconds}`);
    const sentences = errors.length === 0 ? [detail] : errors.map(({ path, message }) => `${path}: ${message}`);
    const failure: ModelCallFailure = { success: false, errors: [...sentences, nextStep], code: problem.code };
    response.status(status).json(failure);
  };
}

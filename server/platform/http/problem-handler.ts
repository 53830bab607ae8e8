import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { PROBLEMS, ProblemError, problemWords, type Problem } from '../../../contract/problem.ts';
import { speech } from '../../../contract/language/language.ts';
import { isDatabaseUnavailable, isDiskFull, isUnstorableValue } from '../database/database-errors.ts';
import { requestIdOf } from './request-id.ts';

/** Answers every address that no route took. */
export function answerUnknownAddress(request: Request): never {
  const { method, path } = request;
  throw new ProblemError('unknown-address', { reason: 'address', method, path: path.slice(0, 200) });
}

/**
 * The one error handler: whatever was thrown becomes problem details (RFC 9457). Expected failures say what
 * happened; an unexpected one is logged whole and answered with its request id alone.
 */
export function problemHandler(log: Logger) {
  // Express tells an error handler by its four parameters.
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const requestId = requestIdOf(response);
    const problemError = toProblemError(error);
    const { status } = PROBLEMS[problemError.code];
    if (status >= 500)
      log.error({ err: error, requestId, method: request.method, path: request.path }, problemError.message);
    if (response.headersSent) {
      next(error); // too late for a problem: Express ends the connection, so the client sees a broken answer
      return;
    }
    const body = problemDetails(problemError, requestId);
    if (status === 503) response.setHeader('Retry-After', '2');
    const { seconds } = body.values;
    if (status === 429 && typeof seconds === 'number') response.setHeader('Retry-After', `${seconds}`);
    // RFC 9110 asks for the ways in which one can show who one is; people sign in at a page, which has no name there.
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="Amend"');
    response.vary('Accept-Language').setHeader('Content-Language', speech().language);
    response.status(status).type('application/problem+json').send(JSON.stringify(body));
  };
}

/** The body of a problem, as RFC 9457 has it, with the values, the next step and the request id beside. */
export function problemDetails(error: ProblemError, requestId: string): Problem {
  const [code, values] = error.occurrence;
  const { title, detail, nextStep } = problemWords(code, values);
  return {
    type: `urn:amend:problem:${code}`,
    title,
    status: PROBLEMS[code].status,
    code,
    values: { ...values },
    detail,
    nextStep,
    ...(requestId === '' ? {} : { requestId }),
    ...(error.errors.length === 0 ? {} : { errors: [...error.errors] }),
  };
}

/** What people are told of whatever was thrown. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { type, status, limit } = (error ?? {}) as { type?: string; status?: number; limit?: number };
  if (type === 'entity.too.large')
    return new ProblemError('body-too-large', { reason: 'megabytes', most: megabytes(limit ?? 0) }, { cause: error });
  if (type === 'entity.parse.failed')
    return new ProblemError('malformed-body', { reason: 'not-json' }, { cause: error });
  // Unknown encodings, aborted uploads, broken compression and %-escapes: the request is at fault, not the server.
  if (status !== undefined && status >= 400 && status < 500)
    return new ProblemError('malformed-body', { reason: 'unreadable' }, { cause: error });
  if (isDiskFull(error)) return new ProblemError('disk-full', {}, { cause: error });
  if (isDatabaseUnavailable(error)) return new ProblemError('database-unavailable', {}, { cause: error });
  if (isUnstorableValue(error)) return new ProblemError('invalid-request', { reason: 'unstorable' }, { cause: error });
  return new ProblemError('internal', { reason: 'request' }, { cause: error });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

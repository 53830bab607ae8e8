import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { PATH_PARAMS, pathParams, type Endpoint, type PathParam } from '../../../contract/endpoint.ts';
import { ENDPOINTS, type Answer, type EndpointName } from '../../../contract/endpoints.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { PERSON_HEADER } from '../../../contract/person-header.ts';
import { assertAsker, authorize, sessionOf, type Asker } from './session.ts';
import { priorityGate } from '../turns/priority-gate.ts';
import { requestIdOf } from './request-id.ts';

type Entry<Name extends EndpointName> = (typeof ENDPOINTS)[Name];

/** The names after a colon in a path: `'/a/:b/:c'` → `'b' | 'c'`. */
type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Param}/${infer More}`
    ? Param | ParamNames<More>
    : Rest
  : never;

/** The body after validation, with defaults filled in. */
type ParsedBody<Name extends EndpointName> =
  Entry<Name> extends { body: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;

/** Nobody need be signed in where nothing is needed: then it does not matter who is. */
type AskerOf<Name extends EndpointName> = Entry<Name> extends { right: 'nothing' } ? null : Asker;

type ParsedQuery<Name extends EndpointName> =
  Entry<Name> extends { query: infer Schema extends z.ZodType } ? z.output<Schema> : undefined;

/** One request to an endpoint, validated. */
export interface Call<Name extends EndpointName> {
  /** Ids from the path: UUIDs, but for `version`, a whole number from 1. */
  readonly params: Readonly<Record<ParamNames<Entry<Name>['path']>, string>>;
  readonly query: ParsedQuery<Name>;
  readonly body: ParsedBody<Name>;
  readonly session: AskerOf<Name>;
  /**
   * The rows that are theirs: every row where it is null, otherwise those of any of the scopes. Whoever answers with
   * rows, or takes some, asks `record/scopes` which these are.
   */
  readonly scopes: readonly RowScope[] | null;
  readonly requestId: string;
  /** Aborted when the client goes away before the answer. */
  readonly signal: AbortSignal;
}

export interface EndpointOptions<Name extends EndpointName> {
  /** Long work, which gives way between its slices to all that is short. Nothing is long unless it says so. */
  readonly isLong?: (body: ParsedBody<Name>) => boolean;
}

/**
 * Registers one endpoint of the contract: who asks is authorized, path, query and body are validated once, here, all by
 * the endpoint's row; the handler's answer is sent with its status; whatever it throws becomes a problem.
 *
 * Such as `endpoint(router, 'getClassifier', ({ params }) => getClassifier(db, params.classifier))`.
 */
export function endpoint<Name extends EndpointName>(
  router: Router,
  name: Name,
  handler: (call: Call<Name>) => Promise<Answer<Name>>,
  options: EndpointOptions<Name> = {},
): void {
  route(router, name, async (call, response) => {
    const answer =
      options.isLong?.(call.body) === true ? await handler(call) : await priorityGate.prioritize(() => handler(call));
    response.status(ENDPOINTS[name].status).json(answer);
  });
}

/** What every kind of endpoint has in common: the request is authorized and validated before anything is answered. */
export function route<Name extends EndpointName>(
  router: Router,
  name: Name,
  respond: (call: Call<Name>, response: Response) => Promise<void>,
): void {
  const row: Endpoint = ENDPOINTS[name];
  const { method, path, query } = row;
  const names = pathParams(path);
  router[method](path, async (request: Request, response: Response) => {
    const { session, scopes } = admit(row, request, response);
    const call = {
      params: readParams(request, names) as Call<Name>['params'],
      query: parse(query ?? NOTHING, request.query, 'query') as ParsedQuery<Name>,
      body: parsedBody(row, request) as ParsedBody<Name>,
      session: session as AskerOf<Name>,
      scopes,
      requestId: requestIdOf(response),
      signal: abortedWith(response),
    };
    await respond(call, response);
  });
}

/** Who asks, and for which rows, when the row lets them; nobody where nobody need be signed in. */
function admit(row: Endpoint, request: Request, response: Response): Admitted {
  const { right, rows, anywhere } = row;
  if (right === 'nothing') return { session: null, scopes: null };
  const session = sessionOf(response);
  assertAsker(request.get(PERSON_HEADER), session);
  const { classifier } = request.params;
  const everywhere = anywhere === true ? 'anywhere' : 'everywhere';
  const where = typeof classifier === 'string' ? { classifier: classifier.toLowerCase() } : everywhere;
  const scopes = authorize(session, right, where);
  if (scopes !== null && rows === 'whole')
    throw new ProblemError('beyond-scope', { reason: 'whole', person: session.person, scopes: [...scopes] });
  return { session, scopes };
}

interface Admitted {
  readonly session: Asker | null;
  readonly scopes: readonly RowScope[] | null;
}

/** A query or a body that nobody reads is a mistake that its author would like to hear of. */
const NOTHING = z.strictObject({});

/** What does not look like an id or a version names nothing, and never reaches the database. */
function readParams(request: Request, names: readonly PathParam[]): Partial<Record<PathParam, string>> {
  const params: Partial<Record<PathParam, string>> = {};
  for (const name of names) {
    const { schema, unknown } = PATH_PARAMS[name];
    const value = String(request.params[name]);
    const isOne = schema.safeParse(value).success;
    if (!isOne) throw new ProblemError(unknown, { reason: 'malformed', given: value.slice(0, 60) });
    params[name] = value.toLowerCase();
  }
  return params;
}

/** Lines of JSON, each ended by a line feed. */
export const LINES_TYPE = 'application/x-ndjson';

/** Whether what is asked comes as lines: they are read as they are answered, each validated by itself. */
export function comesAsLines({ lines }: Endpoint, request: Request): boolean {
  return lines !== undefined && request.is(LINES_TYPE) === LINES_TYPE;
}

/** Undefined where it comes otherwise than as JSON. */
function parsedBody(row: Endpoint, request: Request): unknown {
  if (comesAsLines(row, request)) return undefined;
  return parse(row.body ?? NOTHING, row.takesFile === true ? {} : readBody(request), 'body');
}

/** The JSON body; an empty object without one, so that a body whose every field has a default may be left out. */
function readBody(request: Request): unknown {
  if (request.body !== undefined) return request.body;
  if (!hasBody(request)) return {};
  throw new ProblemError('malformed-body', { reason: 'content-type' });
}

/** By what HTTP says of it: a body without a length comes in chunks. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The most complaints listed in one answer; a wrong column of 5,000 rows need not be told 5,000 times. */
const MAX_ERRORS = 20;

/** @throws {ProblemError} invalid-request */
export function parse<Output>(schema: z.ZodType<Output>, value: unknown, place: 'body' | 'query' | 'headers'): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues
    .slice(0, MAX_ERRORS)
    .map((issue) => ({ path: [place, ...issue.path].join('.'), message: issue.message }));
  const { path, message } = errors[0] ?? { path: place, message: 'not valid' };
  throw new ProblemError('invalid-request', { reason: 'fields', path, message }, { errors });
}

function abortedWith(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('the client went away'));
  });
  return controller.signal;
}

import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { ProblemError } from '../contract/problem.ts';
import { answerModelFailure } from './answer/model-call/routes.ts';
import { byKeyInBody } from './answer/model-call/sign-in-by-body.ts';
import { MODEL_PATH } from '../contract/model-call.ts';
import { isByKey } from './people/identity/key-sign-in.ts';
import { VERSION_HEADER } from '../contract/session.ts';
import { jsonBody } from './platform/http/json-body.ts';
import { ownOriginOnly } from './platform/http/own-origin.ts';
import { answerUnknownAddress, problemHandler } from './platform/http/problem-handler.ts';
import { logRequest } from './platform/http/request-log.ts';
import { nameRequest } from './platform/http/request-id.ts';
import { speakAsAsked } from './platform/http/request-language.ts';

/** What the application is made of: the composition root builds it, tests build parts of it. */
export interface AppServices {
  readonly log: Logger;
  /** Of Amend; answers of the API say it. */
  readonly version: string;
  /** The address people use when it is not the loopback address. */
  readonly publicUrl: URL | null;
  /** Proxies in front of the server, which say where a request comes from; none when it is left out. */
  readonly trustProxy?: readonly string[] | null;
  /** Follows requests, where traces are sent. */
  readonly trace?: RequestHandler | undefined;
  /** Counts requests and how long they take, from before anything else looks at them. */
  readonly observe?: RequestHandler;
  /** Finds out who is asking, or refuses; not asked of a request by an access key. */
  readonly signIn: RequestHandler;
  /** Finds out which machine is asking by its key, or refuses; without it, keys are nothing special. */
  readonly keySignIn?: RequestHandler;
  /** Requests a minute that one address may make. */
  readonly requestsPerMinute: number;
  /** One router per component; their paths are full (`/api/…`). */
  readonly routers: readonly Router[];
  /** The pane's and the workbench's pages, when they are served from here. */
  readonly pages?: Router;
}

/** The whole server as an Express application, not listening yet. */
export function createApp(services: AppServices): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', [...(services.trustProxy ?? [])]);
  app.disable('etag'); // answers of the API are never cached; static files bring their own
  if (services.trace !== undefined) app.use(services.trace);
  if (services.observe !== undefined) app.use(services.observe);
  app.use(nameRequest, logRequest(services.log), compression(), speakAsAsked);
  if (services.pages !== undefined) app.use(services.pages);
  const { keySignIn } = services;
  const unlessByKey =
    (handler: RequestHandler): RequestHandler =>
    (request, response, next) =>
      keySignIn !== undefined && isByKey(request) ? next() : handler(request, response, next);
  app.use(
    ['/api', MODEL_PATH],
    sayVersion(services.version),
    forbidCaching,
    sayLanguageMatters,
    limitRate(services.requestsPerMinute),
  );
  app.use(
    '/api',
    unlessByKey(ownOriginOnly(services.publicUrl)),
    ...(keySignIn === undefined ? [] : [keySignIn]),
    unlessByKey(services.signIn),
  );
  app.use(['/api', MODEL_PATH], jsonBody());
  if (keySignIn !== undefined) app.use(MODEL_PATH, byKeyInBody, keySignIn);
  for (const router of services.routers) app.use(router);
  app.use(answerUnknownAddress);
  app.use(MODEL_PATH, answerModelFailure(services.log));
  app.use(problemHandler(services.log));
  return app;
}

function sayVersion(version: string): RequestHandler {
  return (_request, response, next) => {
    response.setHeader(VERSION_HEADER, version);
    next();
  };
}

const forbidCaching: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  next();
};

/** The sentences of an answer are in the language that was asked for. */
const sayLanguageMatters: RequestHandler = (_request, response, next) => {
  response.vary('Accept-Language');
  next();
};

/** Holds back a client gone wild; far above what a person's sheet needs. */
function limitRate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new ProblemError('too-many-requests', { reason: 'minute', most: requestsPerMinute });
    },
  });
}

import type { RequestHandler } from 'express';
import type { SeenQuery } from '../database/connect.ts';

/**
 * Says elsewhere, as spans of OpenTelemetry, what a server does: requests, statements and jobs, by names of the
 * program. Nothing that somebody typed, no row and no person is in them.
 */
export interface Tracing {
  /** Follows a request from before anything else looks at it. */
  readonly trace: RequestHandler;
  /** Told of a statement when it has ended; one that belongs to nothing that is followed is left out. */
  readonly onQuery: (query: SeenQuery) => void;
  /** Does something as a span of its own, of which what it does is a part. */
  inSpan<Result>(name: string, story: () => Promise<Result>): Promise<Result>;
  /** Sends what is left, for some seconds at most. */
  stop(): Promise<void>;
}

import express, { type RequestHandler } from 'express';
import { ProblemError } from '../../../contract/problem.ts';
import { measureJson } from './measure-json.ts';

/** The largest JSON body, in MB; 5,000 rows of 8 ordinary columns are under 2 MB. */
export const MAX_BODY_MB = 10;
/** The contract needs six levels. */
export const MAX_DEPTH = 16;
/** The most cells of a request, and as many again as its keys, ids and names may be at most. */
export const MAX_VALUES = 600_000;

/**
 * Reads JSON bodies. What is nested without end, or holds more values than any request of the contract, is refused by a
 * look at its bytes: to parse and check two million brackets takes seconds, in which nobody else is answered.
 */
export function jsonBody(): RequestHandler {
  return express.json({
    limit: MAX_BODY_MB * 1024 * 1024,
    verify: (_request, _response, bytes, encoding) => requireReadable(bytes, encoding),
  });
}

/** @throws {ProblemError} malformed-body, invalid-request or body-too-large */
function requireReadable(bytes: Buffer, encoding: string): void {
  if (encoding !== 'utf-8')
    throw new ProblemError('malformed-body', { reason: 'encoding', encoding: encoding.slice(0, 20) });
  const { depth, values } = measureJson(bytes, MAX_DEPTH, MAX_VALUES);
  if (depth > MAX_DEPTH)
    throw new ProblemError('invalid-request', { reason: 'too-deep', most: MAX_DEPTH }, { field: 'body' });
  if (values > MAX_VALUES) throw new ProblemError('body-too-large', { reason: 'values', most: MAX_VALUES });
}

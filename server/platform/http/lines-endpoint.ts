import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import type { Request, Response, Router } from 'express';
import { ENDPOINTS, type Answer, type LinesName } from '../../../contract/endpoints.ts';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { comesAsLines, LINES_TYPE, route, type Call } from './endpoint.ts';
import { receiveFile } from './file-endpoint.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import { withTemporaryFile } from './temporary-file.ts';

/** The most that is taken in lines, in MB: they lie on the disk while they are answered. */
export const MAX_LINES_MB = 1_000;
/** What a line says. */
type LineOf<Name extends LinesName> = z.output<(typeof ENDPOINTS)[Name]['lines']['body']>;

/** How an endpoint answers, by the way it is asked. */
export interface Answering<Name extends LinesName> {
  /** Asked in one body. */
  readonly whole: (call: Call<Name>) => Promise<Answer<Name>>;
  /** Asked in lines; answers texts of whole lines, some at a time. */
  readonly lines: (call: Call<Name>, lines: AsyncIterable<ReadLine<LineOf<Name>>>) => AsyncIterable<string>;
}

/**
 * How an answer is given once where the same is asked again.
 *
 * @param request what is asked, as a digest, in hexadecimal digits
 * @param parts the answer; they are sent as they come
 */
export type Once<Name extends LinesName> = (
  call: Call<Name>,
  request: { readonly request: Request; readonly digest: string },
  parts: () => AsyncIterable<string>,
) => AsyncIterable<string>;

/**
 * Registers an endpoint of the contract that takes one body or lines of JSON. Lines are written to the disk before the
 * first is answered, so that a client which reads nothing before it has sent everything waits for nobody; from there
 * they are answered no faster than they are read, in the memory of some lines. What is thrown before the first answer
 * is a problem; thereafter the connection breaks, so that nobody takes a part for the whole.
 */
export function linesEndpoint<Name extends LinesName>(
  router: Router,
  name: Name,
  answering: Answering<Name>,
  once: Once<Name>,
): void {
  const row: Endpoint = ENDPOINTS[name];
  route(router, name, async (call, response) => {
    const request = response.req;
    if (!comesAsLines(row, request)) {
      const digest = JSON.stringify([call.query, call.body]);
      const whole = async function* (): AsyncIterable<string> {
        yield JSON.stringify(await answering.whole(call));
      };
      return send(response, 'application/json', once(call, { request, digest }, whole));
    }
    if (request.headers['content-encoding'] !== undefined)
      throw new ProblemError('malformed-body', { reason: 'unreadable' });
    await withTemporaryFile(async (path) => {
      const digest = await receiveFile(request, path, { most: MAX_LINES_MB * 1024 * 1024, beyond, type: LINES_TYPE });
      const lines = () =>
        answering.lines(
          call,
          readLines(createReadStream(path), row.lines!.body) as AsyncIterable<ReadLine<LineOf<Name>>>,
        );
      const asked = { request, digest: JSON.stringify([call.query, digest]) };
      await send(response, LINES_TYPE, once(call, asked, lines));
    });
  });
}

const beyond = () => new ProblemError('body-too-large', { reason: 'megabytes', most: MAX_LINES_MB });

async function send(response: Response, type: string, parts: AsyncIterable<string>): Promise<void> {
  const rest = parts[Symbol.asyncIterator]();
  const first = await rest.next();
  response.status(200).setHeader('Content-Type', `${type}; charset=utf-8`);
  async function* all(): AsyncIterable<string> {
    for (let part = first; part.done !== true; part = await rest.next()) yield part.value;
  }
  try {
    await pipeline(all, response);
  } catch (error) {
    // Whoever went away needs no answer.
    if (!response.closed || response.writableFinished) throw error;
  } finally {
    await rest.return?.();
  }
}

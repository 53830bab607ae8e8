import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import type { Answer, FileName, UploadName } from '../../../contract/endpoints.ts';
import { ENDPOINTS } from '../../../contract/endpoints.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { route, type Call } from './endpoint.ts';
import { withTemporaryFile } from './temporary-file.ts';

const FILE_TYPE = 'application/octet-stream';

/**
 * Registers an endpoint of the contract that answers with a file. It is written whole before it is sent: whoever
 * downloads slowly keeps nothing of the database waiting, and what goes wrong is answered as a problem.
 *
 * @param write writes it, and answers what it is called
 */
export function downloadEndpoint<Name extends FileName>(
  router: Router,
  name: Name,
  write: (call: Call<Name>, path: string) => Promise<string>,
): void {
  route(router, name, (call, response) =>
    withTemporaryFile(async (path) => {
      const fileName = await write(call, path);
      response.status(ENDPOINTS[name].status).attachment(fileName).type(FILE_TYPE);
      response.setHeader('Content-Length', (await stat(path)).size);
      await sendFile(path, response, call.signal);
    }),
  );
}

async function sendFile(path: string, response: Response, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(createReadStream(path), response);
  } catch (error) {
    // Whoever went away needs no answer.
    if (!signal.aborted) throw error;
  }
}

/** A file that arrived. */
export interface ArrivedFile {
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
}

/**
 * Registers an endpoint of the contract that takes a file, which lies on the disk when the handler begins.
 *
 * @param limit the most bytes of it, and what is said of more
 */
export function uploadEndpoint<Name extends UploadName>(
  router: Router,
  name: Name,
  limit: { readonly most: number; readonly beyond: () => ProblemError },
  handler: (call: Call<Name>, file: ArrivedFile) => Promise<Answer<Name>>,
): void {
  route(router, name, (call, response) =>
    withTemporaryFile(async (path) => {
      const hash = await receiveFile(response.req, path, { ...limit, type: FILE_TYPE });
      response.status(ENDPOINTS[name].status).json(await handler(call, { path, hash }));
    }),
  );
}

/**
 * Writes what is sent into a file.
 *
 * @param limit the most bytes, what is said of more, and the content type that is taken
 * @returns SHA-256 of its bytes, in hexadecimal digits
 */
export async function receiveFile(
  request: Request,
  path: string,
  { most, beyond, type }: { readonly most: number; readonly beyond: () => ProblemError; readonly type: string },
): Promise<string> {
  if (request.is(type) !== type) throw new ProblemError('malformed-body', { reason: 'content-type' });
  if (Number(request.headers['content-length'] ?? 0) > most) throw beyond();
  const hash = createHash('sha256');
  let length = 0;
  await pipeline(
    request,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        length += chunk.length;
        if (length > most) throw beyond();
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  return hash.digest('hex');
}

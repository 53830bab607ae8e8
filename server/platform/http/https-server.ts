import { createServer, type Server } from 'node:https';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import { StartupError } from '../../startup-error.ts';
import type { Certificate } from './certificate.ts';

/** How long answers under way may take when the server stops. */
const DRAIN_MS = 5_000;

export interface HttpsServer {
  readonly port: number;
  /** Takes a renewed certificate for new connections. */
  renew(certificate: Certificate): void;
  /**
   * Takes requests as before for some time, but each answer is the last of its connection: whoever keeps connections,
   * as a proxy does, is off them before they are closed, and loses no request that was on its way.
   */
  leave(ms: number): Promise<void>;
  /** Takes no more connections, lets answers under way end, then closes. */
  close(): Promise<void>;
}

/** @throws {StartupError} when the port is in use or may not be used, or the certificate does not fit its key */
export async function listenHttps(
  app: Express,
  certificate: Certificate,
  host: string,
  port: number,
): Promise<HttpsServer> {
  const server = createHttps(app, certificate);
  server.keepAliveTimeout = 65_000;
  const endConnections = watchAnswers(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen({ host, port, exclusive: true }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    renew: ({ cert, key }) => server.setSecureContext({ cert, key }),
    leave: async (ms) => {
      endConnections();
      await delay(ms);
    },
    close: () => {
      endConnections();
      return close(server);
    },
  };
}

function createHttps(app: Express, { cert, key }: Certificate): Server {
  try {
    return createServer({ cert, key, minVersion: 'TLSv1.2' }, app);
  } catch (error) {
    throw new StartupError('CERTIFICATE_FILE and KEY_FILE do not fit together.', { cause: error });
  }
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartupError(
      `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start.`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new StartupError(`This user may not use port ${port}. Choose one above 1023 with PORT.`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL')
    return new StartupError(`This machine has no address ${host}. Set HOST to 127.0.0.1.`, { cause: error });
  return error;
}

/**
 * Knows the answers that are under way.
 *
 * @returns what makes them, and all that follow, the last of their connections; those that have begun keep theirs
 */
function watchAnswers(server: Server): () => void {
  const underWay = new Set<ServerResponse>();
  let isEnding = false;
  const endConnection = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    if (isEnding) endConnection(response);
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return () => {
    isEnding = true;
    for (const response of underWay) endConnection(response);
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What arrived. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Responder = (response: ServerResponse) => void;

/** Somebody who takes notices: a real server on the loopback address. */
export interface NoticeReceiver {
  readonly port: number;
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly received: Received[];
  /** How the next requests are answered, one after the other; those after them with “ok”. */
  answer(...responders: readonly Responder[]): void;
  close(): Promise<void>;
}

export const withStatus =
  (status: number, said = '', headers: Record<string, string> = {}): Responder =>
  (response) =>
    void response.writeHead(status, headers).end(said);
export const hanging: Responder = () => undefined;
export const closing: Responder = (response) => void response.socket?.destroy();

/** @param tls key and certificate, for one over https */
export async function startReceiver(tls?: { readonly key: string; readonly cert: string }): Promise<NoticeReceiver> {
  const received: Received[] = [];
  let responders: Responder[] = [];
  const take: RequestListener = async (request, response) => {
    received.push({ path: request.url ?? '', headers: request.headers, body: await text(request) });
    (responders.shift() ?? withStatus(200, 'ok'))(response);
  };
  const server = tls === undefined ? createServer(take) : createHttpsServer(tls, take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    received,
    answer: (...next) => {
      responders = [...next];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

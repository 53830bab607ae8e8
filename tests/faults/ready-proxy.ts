import { readFile } from 'node:fs/promises';
import {
  createServer,
  request as requestHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ReachedServer } from './people-at-work.ts';
import type { Answer, ServerProcess } from './server-process.ts';

/** How often each server is asked whether it is ready. */
const LOOK_MS = 100;

/** A server behind the proxy, with the connections to it that are kept. */
interface Behind {
  readonly address: string;
  readonly ca: string;
  readonly agent: Agent;
  isReady: boolean;
}

/**
 * A proxy in front of several servers, as docs/operations.md asks for one: it sends requests in turn to those whose
 * /readyz says 200, keeps connections, and sends a request once more only where nothing of it can have been done: when
 * no connection was taken, or when it is a GET.
 */
export class ReadyProxy implements ReachedServer {
  readonly output = '';
  /** It does not. */
  readonly exited: ReachedServer['exited'] = new Promise(() => undefined);
  readonly #behind = new Map<number, Behind>();
  readonly #server: Server;
  readonly #looking: NodeJS.Timeout;
  #turn = 0;
  #onReady: () => void = () => undefined;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => void this.#handle(incoming, outgoing));
    this.#looking = setInterval(() => {
      for (const server of this.#behind.values()) void this.#look(server);
    }, LOOK_MS);
  }

  static async start(): Promise<ReadyProxy> {
    const proxy = new ReadyProxy();
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Puts a server in place of the one that had the number; resolves when it is ready, and so gets requests. */
  async put(number: number, { address }: ServerProcess, dataFolder: string): Promise<void> {
    const ca = await readFile(path.join(dataFolder, 'certificate.pem'), 'utf8');
    const server: Behind = { address, ca, agent: new Agent({ keepAlive: true, ca }), isReady: false };
    this.#behind.get(number)?.agent.destroy();
    this.#behind.set(number, server);
    await new Promise<void>((resolve) => {
      this.#onReady = () => (server.isReady ? resolve() : undefined);
    });
  }

  /** A request of somebody, by way of the proxy. */
  send(method: string, address: string, body?: unknown): Promise<Answer> {
    const { port } = this.#server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json' };
      const options = { port, host: '127.0.0.1', path: address, method, agent: false, headers };
      const call = requestHttp(options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      call.on('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    for (const { agent } of this.#behind.values()) agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Asks on a connection of its own, as those who look into health do. */
  #look(server: Behind): Promise<void> {
    return new Promise((resolve) => {
      const say = (isReady: boolean) => {
        server.isReady = isReady;
        this.#onReady();
        resolve();
      };
      const call = requestHttps(new URL('/readyz', server.address), { ca: server.ca, agent: false }, (response) => {
        response.resume();
        say(response.statusCode === 200);
      });
      call.on('error', () => say(false));
      call.end();
    });
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    this.#pass(incoming, Buffer.concat(chunks), outgoing, null);
  }

  #pass(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, failed: Behind | null): void {
    const server = this.#next(failed);
    if (server === undefined) return void outgoing.writeHead(502).end('no server is ready');
    const { connection: _connection, host: _host, ...headers } = incoming.headers;
    const method = incoming.method ?? 'GET';
    const call = requestHttps(
      new URL(incoming.url ?? '/', server.address),
      { method, headers, agent: server.agent },
      (response) => {
        outgoing.writeHead(
          response.statusCode ?? 502,
          response.headers['content-type'] ? { 'Content-Type': response.headers['content-type'] } : {},
        );
        response.pipe(outgoing);
        response.on('error', () => outgoing.destroy());
      },
    );
    call.on('error', (error: NodeJS.ErrnoException) => {
      const isUndone = error.code === 'ECONNREFUSED' || method === 'GET';
      if (isUndone && failed === null && !outgoing.headersSent) this.#pass(incoming, body, outgoing, server);
      else if (!outgoing.headersSent) outgoing.writeHead(502).end(`${method} broke off: ${error.code}`);
      else outgoing.destroy();
    });
    call.end(body);
  }

  /** The next in turn of those that are ready, but for one that did not take the request. */
  #next(failed: Behind | null): Behind | undefined {
    const ready = [...this.#behind.values()].filter((each) => each.isReady && each !== failed);
    return ready[this.#turn++ % Math.max(ready.length, 1)];
  }
}

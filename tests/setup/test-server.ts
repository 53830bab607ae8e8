import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Router } from 'express';
import { pino, type Logger } from 'pino';
import { filledPath, problemsOf } from '../../contract/endpoint.ts';
import { ENDPOINTS, type Answer, type Body, type EndpointName } from '../../contract/endpoints.ts';
import type { Problem, ProblemCode } from '../../contract/problem.ts';
import { createApp, type AppServices } from '../../server/app.ts';
import { demoSignIn } from '../../server/people/identity/demo-sign-in.ts';

/** A logger that says nothing. */
export const SILENT: Logger = pino({ level: 'silent' });

export interface TestServer {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly server: Server;
  /** Calls an endpoint and expects its status; the answer is checked against the contract. */
  call<Name extends EndpointName>(name: Name, request?: TestRequest<Name>): Promise<Answer<Name>>;
  /** Calls an endpoint and returns whatever came: status, headers and the parsed body. */
  send<Name extends EndpointName>(
    name: Name,
    request?: TestRequest<Name>,
  ): Promise<{ status: number; headers: Headers; body: unknown }>;
  close(): Promise<void>;
}

export interface TestRequest<Name extends EndpointName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Body<Name>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real application over real HTTP on a free loopback port, with the routers under test. */
export async function startTestServer(
  routers: readonly Router[],
  services: Partial<AppServices> = {},
): Promise<TestServer> {
  const app = createApp({
    log: SILENT,
    version: '1.2.3',
    publicUrl: null,
    signIn: demoSignIn,
    requestsPerMinute: 1_000_000,
    routers,
    ...services,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send: TestServer['send'] = async (name, request = {}) => {
    const { method, path } = ENDPOINTS[name];
    const address = new URL(filledPath(path, request.params ?? {}), url);
    for (const [key, value] of Object.entries(request.query ?? {})) address.searchParams.set(key, String(value));
    const response = await fetch(address, {
      method: method.toUpperCase(),
      headers: { ...request.headers, ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const body: unknown = await response.json();
    if (!response.ok) requireNamed(name, body as Problem);
    return { status: response.status, headers: response.headers, body };
  };
  return {
    url,
    server,
    send,
    call: async (name, request) => {
      const { status, body } = await send(name, request);
      if (status !== ENDPOINTS[name].status) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
      return ENDPOINTS[name].answer.parse(body) as Answer<typeof name>;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whatever an endpoint answers instead stands in its row: the description of the API is made of that. */
function requireNamed(name: EndpointName, { code, detail }: Problem): void {
  if (problemsOf(ENDPOINTS[name]).includes(code as ProblemCode)) return;
  throw new Error(`${name} answered ${code} (${detail}), which its row does not name`);
}

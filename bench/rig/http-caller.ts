import { Agent, request } from 'node:https';
import { filledPath } from '../../contract/endpoint.ts';
import { ENDPOINTS, type Answer, type Body, type EndpointName } from '../../contract/endpoints.ts';

/** Calls endpoints over https with kept-alive connections, as a browser does; trusts the server's own certificate. */
export function httpCaller(address: string, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, rejectUnauthorized: false });
  return {
    async call<Name extends EndpointName>(
      name: Name,
      {
        params = {},
        query = {},
        body,
      }: { params?: Record<string, string>; query?: Record<string, string>; body?: Body<Name> } = {},
    ): Promise<Answer<Name>> {
      const { method, path, status } = ENDPOINTS[name];
      const url = new URL(filledPath(path, params), address);
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const answer = await send(url, method, payload, agent);
      if (answer.status !== status) throw new Error(`${name} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
      return JSON.parse(answer.text) as Answer<Name>;
    },
    /** @returns what stands at a path, as text */
    async read(path: string): Promise<string> {
      const { status, text } = await send(new URL(path, address), 'get', undefined, agent);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 500)}`);
      return text;
    },
    /** Sends lines of JSON. @returns what is answered of them, as text */
    async lines(path: string, lines: Buffer): Promise<string> {
      const { status, text } = await send(new URL(path, address), 'post', lines, agent, 'application/x-ndjson');
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 500)}`);
      return text;
    },
    close: () => agent.destroy(),
  };
}

interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends once more when the server had just closed the kept-alive connection, as browsers do. */
function send(
  url: URL,
  method: string,
  payload: Buffer | undefined,
  agent: Agent,
  type = 'application/json',
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const headers = payload ? { 'content-type': type, 'content-length': payload.length } : {};
    const sent = request(url, { method: method.toUpperCase(), agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && sent.reusedSocket) resolve(send(url, method, payload, agent, type));
      else reject(error);
    });
    sent.end(payload);
  });
}

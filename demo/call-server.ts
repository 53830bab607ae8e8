import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { filledPath } from '../contract/endpoint.ts';
import { ENDPOINTS, type Answer } from '../contract/endpoints.ts';
import type { Problem } from '../contract/problem.ts';
import { LOOPBACK_NAMES } from '../server/platform/http/own-origin.ts';
import type { Call } from './set-up-rollback.ts';

/**
 * Calls a server over https. Its certificate must be one that this machine trusts, but for a server on this machine,
 * whose own certificate nobody vouches for. Cookies are kept, so that a sign-in lasts.
 */
export function callServer(address: string): Call {
  const rejectUnauthorized = !LOOPBACK_NAMES.includes(new URL(address).hostname);
  let cookie: string | undefined;
  return async (name, { params = {}, query = {}, body } = {}) => {
    const { method, path, answer } = ENDPOINTS[name];
    const url = new URL(filledPath(path, params), address);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value));
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
    };
    const { status, setCookie, json } = await new Promise<Received>((resolve, reject) => {
      const asking = request(url, { method: method.toUpperCase(), headers, rejectUnauthorized }, (response) => {
        text(response).then((received) => {
          const read: unknown = JSON.parse(received);
          resolve({ status: response.statusCode ?? 0, setCookie: response.headers['set-cookie'], json: read });
        }, reject);
      });
      asking.on('error', reject).end(sent);
    });
    cookie = setCookie?.map((each) => each.split(';')[0]).join('; ') ?? cookie;
    if (status >= 400) throw new Error(`${(json as Problem).detail} ${(json as Problem).nextStep}`);
    return answer.parse(json) as Answer<typeof name>;
  };
}

interface Received {
  readonly status: number;
  readonly setCookie: string[] | undefined;
  readonly json: unknown;
}

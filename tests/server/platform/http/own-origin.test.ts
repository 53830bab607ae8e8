import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identityRoutes } from '../../../../server/people/identity/routes.ts';
import { fromThisMachine } from '../../../../server/platform/http/own-origin.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

describe('own origin', () => {
  let server: TestServer;
  let port: string;
  beforeAll(async () => {
    server = await startTestServer([identityRoutes()], { publicUrl: new URL('https://amend.example.com') });
    port = new URL(server.url).port;
  });
  afterAll(() => server.close());
  /** fetch does not let us set Host and Origin. */
  const statusWith = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      request(`${server.url}/api/session`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  test('programs that send no Origin pass', async () => expect(await statusWith({})).toBe(200));

  test("pages of the server's own addresses pass", async () => {
    expect(await statusWith({ Origin: `http://localhost:${port}` })).toBe(200);
    expect(await statusWith({ Origin: `http://127.0.0.1:${port}` })).toBe(200);
    expect(await statusWith({ Origin: 'https://amend.example.com' })).toBe(200);
  });

  test('pages of other sites, ports and protocols, and of no site, are refused', async () => {
    for (const origin of [
      'https://evil.example',
      `https://localhost:${port}`,
      'http://localhost:1',
      `http://localhost.evil.example:${port}`,
      'null',
      'http://amend.example.com',
    ]) {
      expect([origin, await statusWith({ Origin: origin })]).toEqual([origin, 403]);
    }
  });

  test('a foreign host name that points at this machine is refused', async () => {
    expect(await statusWith({ Host: `evil.example:${port}` })).toBe(403);
    expect(await statusWith({ Host: 'amend.example.com' })).toBe(200);
    expect(await statusWith({ Host: `localhost:${port}` })).toBe(200);
  });
});

describe('from this machine', () => {
  const requestOf = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => ({
    headers,
    socket: { remoteAddress },
  });

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('%s is', (address) => {
    expect(fromThisMachine(requestOf(address))).toBe(true);
  });

  test.each([
    ['another machine', requestOf('192.0.2.7')],
    ['a proxy on this machine', requestOf('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })],
    ['a proxy that says so by the standard', requestOf('127.0.0.1', { forwarded: 'for=192.0.2.7' })],
  ])('%s is not', (_, asked) => {
    expect(fromThisMachine(asked)).toBe(false);
  });
});

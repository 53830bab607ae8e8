import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ProblemError } from '../../../../contract/problem.ts';
import { openApiDocument } from '../../../../server/platform/http/openapi-document.ts';
import { openApiRoutes } from '../../../../server/platform/http/openapi-routes.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  const signIn = () => {
    throw new ProblemError('not-signed-in', {});
  };
  server = await startTestServer([openApiRoutes('1.2.3')], { signIn });
});
afterAll(() => server.close());

test('the description of the API is there for everybody, signed in or not', async () => {
  for (const headers of [{}, { origin: 'https://elsewhere.example' }]) {
    const response = await fetch(`${server.url}/openapi.json`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument('1.2.3'))));
  }
});

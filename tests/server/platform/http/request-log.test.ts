import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { identityRoutes } from '../../../../server/people/identity/routes.ts';
import { startTestServer } from '../../../setup/test-server.ts';

test('an answer is logged with method, path, status and request id, and nothing of query or body', async () => {
  let written: (line: string) => void = () => undefined;
  const line = new Promise<string>((resolve) => {
    written = resolve;
  });
  const server = await startTestServer([identityRoutes()], {
    log: pino({ level: 'info' }, { write: (text: string) => written(text) }),
  });
  const response = await fetch(`${server.url}/api/session?secret=1`);
  const entry = JSON.parse(await line) as Record<string, unknown>;
  await server.close();
  expect(entry).toMatchObject({
    method: 'GET',
    path: '/api/session',
    status: 422,
    requestId: response.headers.get('X-Request-Id'),
    msg: 'answered',
  });
  expect(JSON.stringify(entry)).not.toContain('secret');
});

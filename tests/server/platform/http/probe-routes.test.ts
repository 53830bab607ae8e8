import { afterEach, expect, test } from '@jest/globals';
import { ProblemError } from '../../../../contract/problem.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { probeRoutes } from '../../../../server/platform/http/probe-routes.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const signIn = () => {
  throw new ProblemError('not-signed-in', {});
};
let server: TestServer;
afterEach(() => server.close());

const ask = async (address: string): Promise<[number, unknown]> => {
  const response = await fetch(server.url + address);
  return [response.status, await response.json()];
};

test('a server whose database answers is alive and ready, whoever asks', async () => {
  server = await startTestServer([probeRoutes({ db: database.db, isStopping: () => false })], { signIn });
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
  expect(await ask('/readyz')).toEqual([200, { status: 'ready' }]);
});

test('one that is stopping is alive, and not ready for more', async () => {
  server = await startTestServer([probeRoutes({ db: database.db, isStopping: () => true })]);
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
  expect(await ask('/readyz')).toEqual([503, { status: 'stopping' }]);
});

test('one whose sign-in provider is away is ready, and says so: who is signed in works on', async () => {
  let isAway = true;
  const probes = probeRoutes({ db: database.db, isStopping: () => false, isProviderAway: () => isAway });
  server = await startTestServer([probes]);
  expect(await ask('/readyz')).toEqual([200, { status: 'ready', signInProvider: 'away' }]);
  isAway = false;
  expect(await ask('/readyz')).toEqual([200, { status: 'ready' }]);
});

test('one whose database is away is alive, and not ready: a restart would not help', async () => {
  const away = connectDatabase('postgres://u:p@127.0.0.1:1/d', { onError: () => undefined });
  server = await startTestServer([probeRoutes({ db: away, isStopping: () => false })]);
  expect(await ask('/healthz')).toEqual([200, { status: 'alive' }]);
  expect(await ask('/readyz')).toMatchObject([503, { code: 'database-unavailable' }]);
  await away.destroy();
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import express from 'express';
import { updateState } from '../../../../server/people/directory/person-store.ts';
import { handSession } from '../../../../server/people/sessions/answer-session.ts';
import { beginSession, useSession } from '../../../../server/people/sessions/keep-session.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();

test('a browser gets its new session in place of the one that it had; whoever is disabled gets none', async () => {
  const { db } = database;
  const id = await storedPerson(db, 'Ann Lee', [{ role: 'viewer', classifier: null }]);
  const app = express();
  app.get('/', async (_, response) => {
    const begun = await beginSession(db, id, 'a browser', NOW);
    response.json(await handSession(db, response, begun, NOW));
  });
  app.use((error: { code: string }, _: express.Request, response: express.Response, __: express.NextFunction) => {
    response.status(401).json(error.code);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = await beginSession(db, id, 'a browser', NOW);
  const ask = () =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
      headers: { Cookie: `__Host-amend=${before.token}` },
    });
  const answer = await ask();
  expect(await answer.json()).toEqual({ person: 'Ann Lee', roles: ['viewer'], signIn: 'local', language: null });
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  expect(await useSession(db, before.token, NOW)).toBeNull();
  await updateState(db, id, 'disabled');
  const refused = await ask();
  expect([await refused.json(), refused.headers.getSetCookie()]).toEqual(['not-signed-in', []]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

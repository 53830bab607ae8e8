import { Router } from 'express';
import type { Access } from '../../../contract/access.ts';
import { mayChangeConnection, maySeeConnection } from '../../../contract/feeds/connection-rule.ts';
import type { Connection, ConnectionKind, ConnectionOf, ConnectionTest } from '../../../contract/feeds/connection.ts';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { feedFaultWords } from '../../../contract/words/feed-fault-words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { Asker } from '../../platform/http/session.ts';
import { FeedError } from '../ports/source.ts';
import {
  changeConnection,
  makeConnection,
  readSeen,
  removeConnection,
  type ConnectionRules,
} from './change-connection.ts';
import { readConnections, type StoredConnection } from './connection-store.ts';
import { openConnection } from './open-connection.ts';

/** Connects, signs in, and looks what may be read there; given by whoever knows the kinds. */
export type TestConnection = <Kind extends ConnectionKind>(
  connection: ConnectionOf<Kind>,
) => Promise<{ readonly fault: FeedFault | null; readonly found: readonly string[] }>;

export interface ConnectionServices extends ConnectionRules {
  readonly clock: () => Date;
  readonly testConnection: TestConnection;
}

/** What admins do with the parts outside that feeds use. */
export function connectionRoutes(services: ConnectionServices): Router {
  const { db, clock } = services;
  const router = Router();
  const by = (session: Asker) => ({ person: session.person, at: clock(), access: session });
  endpoint(router, 'listConnections', async ({ session }) => {
    const seen = (await readConnections(db)).filter(({ classifiers }) => maySeeConnection(session, classifiers));
    return { connections: seen.map((each) => describe(each, session)) };
  });
  endpoint(router, 'makeConnection', async ({ body, session }) =>
    describe(await makeConnection(services, body, by(session)), session),
  );
  endpoint(router, 'changeConnection', async ({ params, body, session }) =>
    describe(await changeConnection(services, params.connection, body, by(session)), session),
  );
  // The other side may take its time: nobody else is to wait for it.
  endpoint(router, 'testConnection', ({ params, session }) => tryConnection(services, params.connection, session), {
    isLong: () => true,
  });
  endpoint(router, 'deleteConnection', async ({ params, session }) => {
    await removeConnection(services, params.connection, by(session));
    return {};
  });
  return router;
}

/** @throws {ProblemError} unknown-connection, host-not-allowed */
async function tryConnection(services: ConnectionServices, id: string, access: Access): Promise<ConnectionTest> {
  const { settings } = await readSeen(services.db, id, access);
  const { fault, found } = await test(services, id, settings.kind);
  if (fault?.reason === 'host-not-allowed') throw new ProblemError('host-not-allowed', { host: fault.host });
  return { fault, detail: fault === null ? null : feedFaultWords(fault), found: [...found] };
}

async function test(services: ConnectionServices, id: string, kind: ConnectionKind): ReturnType<TestConnection> {
  try {
    return await services.testConnection(await openConnection(services, id, kind));
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { fault: error.fault, found: [] };
  }
}

function describe(
  { password, registryPassword, madeAt, changedAt, classifiers, ...shown }: StoredConnection,
  access: Access,
): Connection {
  return {
    ...shown,
    classifiers: classifiers?.filter((each) => maySeeConnection(access, [each])) ?? null,
    mayChange: mayChangeConnection(access, classifiers),
    hasPassword: password !== null,
    hasRegistryPassword: registryPassword !== null,
    madeAt: madeAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

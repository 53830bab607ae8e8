import type { RequestHandler, Router } from 'express';
import type { Kysely } from 'kysely';
import { AUDIT_KEY } from './audit-key.ts';
import { startComponents } from '../../server/components.ts';
import type { FeedReach } from '../../server/feeding.ts';
import { observeProcess } from '../../server/observed-process.ts';
import { PROVIDER_OF, type PeopleSettings } from '../../server/people/directory/people-settings.ts';
import { accountSignIn } from '../../server/people/identity/account-sign-in.ts';
import { demoSignIn } from '../../server/people/identity/demo-sign-in.ts';
import { keySignIn } from '../../server/people/identity/key-sign-in.ts';
import type { MetricsAccess } from '../../server/platform/metrics/metrics-access.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { startJobQueues } from '../../server/platform/jobs/job-queues.ts';
import { SILENT, startTestServer, type TestServer } from './test-server.ts';

/** One whole server process's worth: connections, jobs, every component, HTTP on a free port. */
export interface Amend extends TestServer {
  readonly db: Kysely<Database>;
}

const FEEDS: FeedReach = {
  key: Buffer.alloc(32, 7),
  hosts: { named: { names: [], ranges: [] }, allowsLoopback: true },
};

const DEMO: PeopleSettings = { signIn: 'demo', signUp: 'off', publicAddress: () => '' };

/**
 * Starts Amend on a database whose migrations are applied. Several may run on one database, as several processes would.
 *
 * @param clock   default: the real time
 * @param metrics who may read them; default: nothing is measured
 * @param signIn  finds out who is asking; default: as `people` says
 * @param beside  what is served beside the components
 * @param people  how people sign in; default: in the demo
 * @param feeds   how feeds reach what is outside; default: this machine alone
 * @param modelHosts where a model endpoint may be beside public addresses; default: nowhere
 */
export async function startAmend(
  url: string,
  clock: () => Date = () => new Date(),
  metrics: MetricsAccess = 'off',
  signIn?: RequestHandler,
  beside: readonly Router[] = [],
  people: PeopleSettings = DEMO,
  feeds: Partial<FeedReach> = {},
  modelHosts: readonly string[] = [],
): Promise<Amend> {
  const db = connectDatabase(url, { onError: (error) => process.stderr.write(`${error.message}\n`) });
  const jobs = await startJobQueues(url, SILENT);
  const components = await startComponents({
    db,
    databaseUrl: url,
    jobs,
    clock,
    log: SILENT,
    people,
    auditKey: AUDIT_KEY,
    feeds: { ...FEEDS, ...feeds },
    modelHosts,
  });
  const { routers, ...observing } = observeProcess(
    { metrics, publicUrl: null },
    { db, jobs, components, schedules: components.schedules, clock, version: '1.2.3', isStopping: () => false },
  );
  const server = await startTestServer([...routers, ...components.routers, ...beside], {
    ...observing,
    signIn: signIn ?? signInBy(people, { db, clock }),
    keySignIn: keySignIn({ db, clock, settings: people }),
  });
  return {
    ...server,
    db,
    close: async () => {
      await server.close();
      await components.stop();
      await jobs.stop();
      await db.destroy();
    },
  };
}

function signInBy({ signIn }: PeopleSettings, services: { db: Kysely<Database>; clock: () => Date }): RequestHandler {
  return signIn === 'demo' ? demoSignIn : accountSignIn({ ...services, provider: PROVIDER_OF[signIn] });
}

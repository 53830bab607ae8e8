import path from 'node:path';
import type { Logger } from 'pino';
import { announceFailure, announceReady, announceStep } from './announce.ts';
import { createApp } from './app.ts';
import { startComponents } from './components.ts';
import { LOOPBACK_HOSTS, readConfig, type Config } from './config.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { createLog } from './create-log.ts';
import { observeProcess } from './observed-process.ts';
import { givenCertificate, ownCertificate } from './platform/http/certificate.ts';
import { healthRoutes } from './platform/http/health-routes.ts';
import { listenHttps } from './platform/http/https-server.ts';
import { openApiRoutes } from './platform/http/openapi-routes.ts';
import { pageRoutes } from './platform/http/pages.ts';
import { firstAdminLink } from './people/accounts/first-admin.ts';
import { accountSignIn } from './people/identity/account-sign-in.ts';
import { demoSignIn } from './people/identity/demo-sign-in.ts';
import { startJobQueues } from './platform/jobs/job-queues.ts';
import { installedOfficeJs, projectFolder, projectVersion } from './project-files.ts';
import { startRetention } from './retention.ts';
import { Interrupted, Shutdown } from './shutdown.ts';
import { StartupError } from './startup-error.ts';

const RENEWAL_CHECK_MS = 86_400_000;

/** Starts everything in order: data folder, database, jobs, components, HTTPS. What is started notes how it stops. */
async function start(config: Config, shutdown: Shutdown, log: Logger): Promise<void> {
  const clock = () => new Date();
  const { db, url: databaseUrl, own: ownDatabase } = await openConfiguredDatabase(config, shutdown, log);
  const jobs = await startJobQueues(databaseUrl, log);
  shutdown.add('jobs', () => jobs.stop());
  let publicAddress = config.publicUrl?.origin ?? '';
  const people = { signIn: config.signIn, signUp: config.signUp, publicAddress: () => publicAddress };
  const components = await startComponents({ db, databaseUrl, jobs, clock, log, people });
  shutdown.add('components', () => components.stop());
  shutdown.add('retention', await startRetention(config, { db, jobs, clock, log }));
  shutdown.checkpoint();

  const version = projectVersion();
  const database = ownDatabase === null ? 'url' : 'embedded';
  const root = projectFolder();
  const folders = {
    web: path.join(root, 'dist', 'web'),
    officeJs: config.officeJs ?? installedOfficeJs(),
    manifest: path.join(root, 'manifest.xml'),
  };
  const isStopping = () => shutdown.requested;
  const { routers, ...observing } = observeProcess(config, { db, jobs, components, clock, version, isStopping });
  const app = createApp({
    log,
    ...observing,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    signIn: config.signIn === 'demo' ? demoSignIn : accountSignIn({ db, clock }),
    requestsPerMinute: config.requestsPerMinute,
    routers: [openApiRoutes(version), healthRoutes({ db, version, database }), ...routers, ...components.routers],
    pages: pageRoutes(folders, () => publicAddress),
  });
  const makesCertificate = config.certificateFile === null || config.keyFile === null;
  const readCertificate = () =>
    config.certificateFile === null || config.keyFile === null
      ? ownCertificate(config.dataFolder, clock())
      : givenCertificate(config.certificateFile, config.keyFile);
  const server = await listenHttps(app, await readCertificate(), config.host, config.port);
  shutdown.add('https', () => server.close());
  shutdown.add('streams', async () => components.endStreams());
  const renewal = setInterval(() => {
    readCertificate().then(server.renew, (error: unknown) =>
      log.error({ err: error }, 'the certificate cannot be renewed'),
    );
  }, RENEWAL_CHECK_MS);
  shutdown.add('certificate renewal', async () => clearInterval(renewal));
  shutdown.checkpoint();
  if (publicAddress === '') publicAddress = `https://localhost:${server.port}`;
  const firstAdmin = config.signIn === 'accounts' ? await firstAdminLink(db, { at: clock(), publicAddress }) : null;
  announceReady(publicAddress, {
    ownCertificate: makesCertificate,
    answersOthers: !LOOPBACK_HOSTS.includes(config.host),
    firstAdminLink: firstAdmin?.link ?? null,
    kept: ownDatabase === null ? null : { dataFolder: config.dataFolder, databaseFolder: ownDatabase.folder },
    seconds: process.uptime(),
  });
}

async function main(): Promise<void> {
  const log = createLog();
  const shutdown = new Shutdown((name, error) => log.error({ err: error }, `stopping: ${name}`));
  let starting = true;
  const onSignal = (): void => {
    if (shutdown.requested) return; // Ctrl-C again changes nothing: the stop is under way and bounded
    shutdown.request();
    announceStep('\nStopping …');
    if (!starting) void finish(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  const finish = async (code: number): Promise<never> => {
    await shutdown.run();
    process.exit(code);
  };
  try {
    const config = readConfig(process.env);
    log.level = config.logLevel;
    await start(config, shutdown, log);
    starting = false;
    if (shutdown.requested) await finish(0);
  } catch (error) {
    if (error instanceof Interrupted || shutdown.requested) return finish(0);
    announceFailure(
      error instanceof StartupError
        ? error.message
        : `An unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    if (error instanceof StartupError) log.debug({ err: error }, 'cannot start');
    await finish(1);
  }
}

await main();

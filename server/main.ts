import path from 'node:path';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { announceFailure, announceReady, announceStep } from './announce.ts';
import { createApp } from './app.ts';
import { loadAuditKey } from './audit-key.ts';
import { startComponents, type Platform } from './components.ts';

import { readConfig, type Config } from './config.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { createLog } from './create-log.ts';
import { observeProcess } from './observed-process.ts';
import { healthRoutes } from './platform/http/health-routes.ts';
import { listenHttps, type HttpsServer } from './platform/http/https-server.ts';
import { openApiRoutes } from './platform/http/openapi-routes.ts';
import { pageRoutes, type PageFolders } from './platform/http/pages.ts';
import { speakToWhoeverAsks } from './platform/http/request-language.ts';
import { firstAdminLink } from './people/accounts/first-admin.ts';
import { accountSignIn } from './people/identity/account-sign-in.ts';
import { demoSignIn } from './people/identity/demo-sign-in.ts';
import { keySignIn } from './people/identity/key-sign-in.ts';
import { PROVIDER_OF } from './people/directory/people-settings.ts';
import { Provider } from './people/openid/provider.ts';
import type { ProviderFault } from './people/openid/provider-fault.ts';
import { providerSettings } from './people/openid/provider-settings.ts';

import { loadFeedKey } from './feed-key.ts';
import type { FeedReach } from './feeding.ts';
import type { NoticeSettings } from './platform/notices/start-notices.ts';
import { readBackups } from './platform/backup/backup-note-store.ts';
import { startJobQueues } from './platform/jobs/job-queues.ts';
import type { ScheduleOwner } from './platform/schedules/schedule-owner.ts';
import { tracedJobs } from './platform/tracing/trace-jobs.ts';
import type { Tracing } from './platform/tracing/tracing.ts';
import { openTracing } from './platform/tracing/open-tracing.ts';
import { installedOfficeJs, projectFolder, projectVersion } from './project-files.ts';
import { startRetention } from './retention.ts';
import { openScheduling, schedulesOfServer } from './scheduling.ts';
import { LOOPBACK_HOSTS } from './reach-settings.ts';
import { openCertificate, type ServerCertificate } from './server-certificate.ts';
import { checkedServer } from './self-check.ts';
import { Interrupted, Shutdown } from './shutdown.ts';
import { StartupError } from './startup-error.ts';
import { postLineage } from './answer/lineage/post-lineage.ts';
import { tellTrainings } from './answer/lineage/tell-trainings.ts';
import { tellFeeds, type TellingFeedsServices } from './feeds/telling/tell-feeds.ts';
import { followLogs, type FollowServices } from './watch/audit/follow-logs.ts';
import { followUpkeep, type UpkeepServices } from './watch/upkeep/look-after.ts';

/** Starts everything in order: data folder, database, jobs, components, HTTPS. What is started notes how it stops. */
async function start(config: Config, shutdown: Shutdown, log: Logger): Promise<void> {
  const [clock, version] = [() => new Date(), projectVersion()];
  speakToWhoeverAsks();
  const tracing = await startTracing(config, version, shutdown, log);
  const {
    db,
    url: databaseUrl,
    own: ownDatabase,
  } = await openConfiguredDatabase(config, shutdown, log, { ...tracing, asServer: true });
  const jobs = tracedJobs(await startJobQueues(databaseUrl, log), tracing);
  shutdown.add('jobs', () => jobs.stop());
  let publicAddress = config.publicUrl?.origin ?? '';
  const { asking, isProviderAway, ...joining } = openPeople(config, { db, clock, log }, () => publicAddress);
  const [auditKey, feeds] = [await loadAuditKey(config), await feedReachOf(config)];
  const platform = { db, databaseUrl, jobs, clock, log, auditKey, feeds, ...outsideOf(config) };
  const components = await startComponents({ ...platform, ...joining });
  shutdown.add('components', () => components.stop());
  shutdown.add('retention', await startRetention(config, { db, jobs, clock, log }));
  shutdown.checkpoint();

  const folders = pageFolders(config);
  const schedules = [...components.schedules, ...schedulesOfServer(config, { db, clock, jobs })];
  const isStopping = () => shutdown.requested;
  const observed = { db, jobs, components, schedules, clock, version, isStopping, isProviderAway };
  const { routers, ...observing } = observeProcess(config, observed);
  const selfCheck = checkedServer(config, {
    ...{ db, clock, log, version, auditKey, folders },
    provider: joining.provider,
    publicAddress: () => publicAddress,
    databaseFolder: ownDatabase?.folder ?? null,
    lastBackup: async () => (await readBackups(db)).lastAt,
  });
  const ofServer = [...routesOfServer({ db, clock, version, isEmbedded: ownDatabase !== null }, schedules), selfCheck];
  const app = createApp({
    log,
    version,
    trace: tracing?.trace,
    ...observing,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    ...asking,
    requestsPerMinute: config.requestsPerMinute,
    routers: [...ofServer, ...routers, ...components.routers],
    pages: pageRoutes(folders, () => publicAddress),
  });
  const certificate = await openCertificate(config, clock, log);
  const { port } = await listen(app, config, shutdown, { certificate, endStreams: () => components.endStreams() });
  const hasMail = platform.notices.mail !== null;
  const watched = { hasMail, certificateEndsAt: certificate.endsAt, askProvider: askOf(joining.provider) };
  lookAfterAll(shutdown, { db, jobs, clock, log, auditKey, version, feeds, ...config, ...watched });
  shutdown.checkpoint();
  if (publicAddress === '') publicAddress = `https://localhost:${port}`;
  announceReady(publicAddress, {
    ownCertificate: certificate.isOwn,
    answersOthers: !LOOPBACK_HOSTS.includes(config.host),
    firstAdminLink: await linkForFirstAdmin(config, db, { at: clock(), publicAddress }),
    hasAdmins: config.signIn !== 'demo',
    kept: ownDatabase === null ? null : { dataFolder: config.dataFolder, databaseFolder: ownDatabase.folder },
    seconds: process.uptime(),
  });
}

/** What is asked of the server as a whole: its API, whether it is well, what runs by itself. */
function routesOfServer(
  { db, clock, version, isEmbedded }: Pick<Platform, 'db' | 'clock'> & ServerFacts,
  owners: readonly ScheduleOwner[],
) {
  const database = isEmbedded ? 'embedded' : 'url';
  return [openApiRoutes(version), healthRoutes({ db, version, database }), openScheduling({ db, clock }, owners)];
}

interface ServerFacts {
  readonly version: string;
  readonly isEmbedded: boolean;
}

/** Looks after the logs and the server's own state, together with all other processes. */
function lookAfterAll(
  shutdown: Shutdown,
  services: UpkeepServices & FollowServices & LineageSettings & LineageFacts,
): void {
  shutdown.add('logs', followLogs(services));
  shutdown.add('upkeep', followUpkeep(services));
  tellLineage(shutdown, services);
}

type LineageSettings = Pick<Config, 'openLineageUrl' | 'openLineageKey' | 'openLineageNamespace'>;

interface LineageFacts {
  readonly version: string;
  readonly feeds: { readonly folders?: ReadonlyMap<string, string> };
}

/** Tells a catalogue of lineage what is trained and fed, where one is named. */
function tellLineage(
  shutdown: Shutdown,
  services: LineageSettings & LineageFacts & Omit<TellingFeedsServices, 'post' | 'folders'>,
): void {
  const { openLineageUrl, openLineageKey, openLineageNamespace: namespace, version, feeds } = services;
  const folders = feeds.folders ?? new Map<string, string>();
  if (openLineageUrl === null) return;
  const post = postLineage(openLineageUrl, openLineageKey);
  shutdown.add('lineage', tellTrainings({ ...services, post }, { namespace, version }));
  shutdown.add('lineage of feeds', tellFeeds({ ...services, folders, post }, { namespace, version }));
}

/** The link for the first admin, as long as there is none; null in the demo, too. */
async function linkForFirstAdmin(
  { signIn }: Config,
  db: Platform['db'],
  giving: { readonly at: Date; readonly publicAddress: string },
): Promise<string | null> {
  if (signIn === 'demo') return null;
  const given = await firstAdminLink(db, { ...giving, provider: PROVIDER_OF[signIn] });
  return given?.link ?? null;
}

/** Listens. What stops it leaves its connections first, then ends the streams. */
async function listen(
  app: Express,
  config: Config,
  shutdown: Shutdown,
  { certificate, endStreams }: { readonly certificate: ServerCertificate; readonly endStreams: () => void },
): Promise<HttpsServer> {
  const server = await listenHttps(app, certificate.current(), config.host, config.port);
  shutdown.add('https', () => server.close());
  shutdown.add('streams', async () => endStreams());
  shutdown.add('certificate renewal', certificate.follow(server.renew));
  shutdown.add('requests of proxies', () => server.leave(config.leaveSeconds * 1_000));
  return server;
}

/** Traces go where the settings say, if they say so; the last ones are sent at the very end. */
async function startTracing(config: Config, version: string, shutdown: Shutdown, log: Logger): Promise<Tracing | null> {
  const onFault = (fault: string) => log.warn({ fault }, 'the collector took no traces; they are given up');
  const tracing = await openTracing(config, version, onFault);
  if (tracing !== null) shutdown.add('traces', () => tracing.stop());
  return tracing;
}

/** Where the pages are that people load. */
function pageFolders({ officeJs }: Config): PageFolders {
  const root = projectFolder();
  return {
    web: path.join(root, 'dist', 'web'),
    officeJs: officeJs ?? installedOfficeJs(),
    manifest: path.join(root, 'manifest.xml'),
  };
}

/** Where notices may go. */
function outsideOf({ noticeHosts: named, smtpUrl, mailFrom, modelHosts }: Config) {
  const mail = smtpUrl === null || mailFrom === null ? null : { server: smtpUrl, from: mailFrom };
  const notices: NoticeSettings = { named, mail };
  return { notices, modelHosts };
}

/** How feeds reach what is outside: the key of secrets, the hosts that they may connect to, and folders. */
async function feedReachOf(config: Config): Promise<FeedReach> {
  const allowsLoopback = LOOPBACK_HOSTS.includes(config.host);
  return {
    ...{ key: await loadFeedKey(config), hosts: { named: config.feedHosts, allowsLoopback } },
    ...{ folders: config.feedFolders, mostFileBytes: config.feedFileMegabytes * 1_000_000 },
  };
}

/** Asks whether the provider answers; null where there is none. */
function askOf(provider: Provider | null): (() => Promise<boolean>) | null {
  return provider === null ? null : () => provider.answers();
}

/** How people sign in here, who vouches for them, and how it is found out who is asking. */
function openPeople(
  config: Config,
  { db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>,
  publicAddress: () => string,
) {
  const { signIn, signUp } = config;
  const provider = signIn === 'openid' ? openProvider(config, clock, log) : null;
  return {
    provider,
    people: { signIn, signUp, nested: provider?.nested, publicAddress },
    asking: {
      signIn: signIn === 'demo' ? demoSignIn : accountSignIn({ db, clock, provider: PROVIDER_OF[signIn] }),
      keySignIn: keySignIn({ db, clock, settings: config }),
    },
    isProviderAway: () => provider?.isAway === true,
  };
}

/** One that is away is no reason not to start: it is asked again when somebody signs in. */
function openProvider(config: Config, clock: () => Date, log: Logger): Provider {
  const onFault = (fault: ProviderFault) => log.warn({ fault }, 'the provider did not sign somebody in, or is away');
  const provider = new Provider(providerSettings(config), { clock, onFault });
  void provider.greet();
  return provider;
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

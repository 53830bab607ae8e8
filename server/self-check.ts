import path from 'node:path';
import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Deployment, ManifestFacts } from '../contract/self-check.ts';
import { calledAddress } from '../contract/words/self-check-words.ts';
import type { Config } from './config.ts';
import type { AuditKey } from './platform/audit/anchor.ts';
import type { Provider } from './people/openid/provider.ts';
import { RETURN_PATH } from './people/openid/routes.ts';
import type { Database } from './platform/database/schema.ts';
import { OFFICE_CDN, type PageFolders } from './platform/http/pages.ts';
import { certificateFiles } from './platform/http/certificate.ts';
import { readJobState } from './platform/jobs/job-state-store.ts';
import { servedManifest } from './platform/manifest/fill-manifest.ts';
import { readManifestFacts } from './platform/manifest/manifest-facts.ts';
import { readChannels } from './platform/notices/channel-store.ts';
import { checkAddress, type Came } from './platform/self-check/check-address.ts';
import { checkCertificate, type CertificateSource } from './platform/self-check/check-certificate.ts';
import {
  checkClock,
  checkLogRole,
  checkLogs,
  checkReplicas,
  checkRole,
  checkSpace,
  checkTables,
  checkVersion,
} from './platform/self-check/check-database.ts';
import { checkManifest, checkRequirements } from './platform/self-check/check-manifest.ts';
import { checkPane } from './platform/self-check/check-pane.ts';
import { checkSignIn } from './platform/self-check/check-sign-in.ts';
import { checkBackup, checkJobs, checkOutbound } from './platform/self-check/check-work.ts';
import { selfCheckRoutes } from './platform/self-check/routes.ts';
import type { Check } from './platform/self-check/run-checks.ts';

/** A server process, as far as its self-check looks at it. */
export interface CheckedServer {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly version: string;
  readonly auditKey: Pick<AuditKey, 'id'>;
  /** Once the server listens: `https://amend.example.org`. */
  readonly publicAddress: () => string;
  readonly folders: PageFolders;
  /** Of the server's own PostgreSQL; null where it is another's. */
  readonly databaseFolder: string | null;
  /** Null where people sign in another way. */
  readonly provider: Provider | null;
  /** When the last backup was taken; null while none is known. */
  readonly lastBackup: () => Promise<Date | null>;
}

/** The settings that are looked at. */
export type CheckedSettings = Pick<
  Config,
  | 'publicUrl'
  | 'trustProxy'
  | 'certificateFile'
  | 'keyFile'
  | 'dataFolder'
  | 'signIn'
  | 'openIdIssuer'
  | 'otlpEndpoint'
  | 'otlpTracesEndpoint'
  | 'smtpUrl'
>;

/** Joins the checks of a server, and what an admin needs to bring it to people's Excel. */
export function checkedServer(settings: CheckedSettings, server: CheckedServer): Router {
  const { clock, log, version } = server;
  return selfCheckRoutes({
    clock,
    version,
    checksFor: (came) => [
      ...checksOfAddress(settings, server, came),
      ...checksOfDatabase(server),
      { name: 'backup', look: async () => checkBackup(await server.lastBackup(), clock()) },
      { name: 'jobs', look: async () => checkJobs(await readJobState(server.db, clock()), clock()) },
      {
        name: 'outbound',
        look: async () => checkOutbound([...calledBy(settings), ...(await calledByNotices(server.db))]),
      },
    ],
    readDeployment: () => deploymentOf(settings, server),
    onError: (check, error) => log.warn({ err: error, check }, 'a check of the server could not be made'),
  });
}

/** By what people reach the server. */
function checksOfAddress(settings: CheckedSettings, server: CheckedServer, came: Came): Check[] {
  const { clock, folders, provider, publicAddress, version } = server;
  const address = {
    publicAddress: publicAddress(),
    isGiven: settings.publicUrl !== null,
    knowsProxies: settings.trustProxy !== null,
  };
  const asked = provider && { issuer: provider.settings.issuer.href, answers: () => provider.answers() };
  const manifest = () => servedManifest(folders.manifest, publicAddress());
  return [
    { name: 'address', look: async () => checkAddress(address, came) },
    { name: 'certificate', look: () => checkCertificate(certificateOf(settings), new URL(publicAddress()), clock()) },
    { name: 'manifest', look: () => checkManifest(manifest(), path.join(folders.web, 'assets')) },
    { name: 'requirements', look: async () => checkRequirements(manifest()) },
    { name: 'pane', look: () => checkPane(path.join(folders.web, 'pane', 'taskpane.html'), version) },
    { name: 'sign-in', look: () => checkSignIn(settings.signIn, asked) },
  ];
}

function checksOfDatabase({ db, clock, databaseFolder, auditKey }: CheckedServer): Check[] {
  return [
    { name: 'database', look: () => checkVersion(db) },
    { name: 'role', look: () => checkRole(db, databaseFolder !== null) },
    { name: 'log-role', look: () => checkLogRole(db) },
    { name: 'logs', look: () => checkLogs(db, auditKey.id) },
    { name: 'tables', look: () => checkTables(db) },
    { name: 'space', look: () => checkSpace(db, databaseFolder) },
    { name: 'replicas', look: () => checkReplicas(db) },
    { name: 'clock', look: () => checkClock(db, clock) },
  ];
}

/** Whose certificate people see: that of a proxy, where one is declared. */
function certificateOf(settings: CheckedSettings): CertificateSource {
  return settings.trustProxy === null ? certificateFiles(settings) : { kind: 'shown' };
}

/** What the settings have the server call, beside its database. */
function calledBy({ signIn, openIdIssuer, trustProxy, publicUrl, ...settings }: CheckedSettings): string[] {
  const provider = signIn === 'openid' ? [calledAddress(String(openIdIssuer?.origin), 'SignIn')] : [];
  const itself = trustProxy === null || publicUrl === null ? [] : [calledAddress(publicUrl.origin, 'Check')];
  const collector = settings.otlpTracesEndpoint ?? settings.otlpEndpoint;
  const traces = collector === null ? [] : [calledAddress(collector.origin, 'Traces')];
  const mail = settings.smtpUrl === null ? [] : [calledAddress(settings.smtpUrl.host, 'Mail')];
  return [...provider, ...traces, ...mail, ...itself];
}

/** Where notices go over the web. Their paths are secrets, and no firewall asks for them. */
async function calledByNotices(db: Kysely<Database>): Promise<string[]> {
  const channels = await readChannels(db);
  const posted = channels.filter(({ isOn, kind }) => isOn && kind !== 'email');
  const origins = [...new Set(posted.map(({ address }) => new URL(address).origin))].sort();
  return origins.map((origin) => calledAddress(origin, 'Notices'));
}

function deploymentOf(
  { signIn, openIdIssuer }: CheckedSettings,
  { folders, publicAddress, log }: CheckedServer,
): Deployment {
  const address = publicAddress();
  let manifest: ManifestFacts | null = null;
  try {
    manifest = readManifestFacts(servedManifest(folders.manifest, address));
  } catch (error) {
    log.warn({ err: error }, 'the manifest cannot be read'); // its row says so
  }
  return {
    address,
    manifestAddress: `${address}/manifest.xml`,
    manifest,
    reached: [
      { address, what: 'amend' },
      ...OFFICE_CDN.map((each) => ({ address: each, what: 'office' as const })),
      ...(signIn === 'openid' && openIdIssuer !== null
        ? [{ address: openIdIssuer.origin, what: 'sign-in' as const }]
        : []),
    ],
    signIn,
    redirectAddress: signIn === 'openid' ? `${address}${RETURN_PATH}` : null,
  };
}

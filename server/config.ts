import path from 'node:path';
import { z } from 'zod';
import { signUp } from '../contract/session.ts';
import { complaintsOfMail, mailAddress, smtpAddress } from './platform/notices/mail-settings.ts';
import { namedOrigins } from './platform/notices/named-origins.ts';
import { trustedProxies } from './platform/http/trusted-proxies.ts';
import { metricsAccess } from './platform/metrics/metrics-access.ts';
import { complaintsOfProvider, issuerAddress, scopeList, tenantList } from './people/openid/provider-settings.ts';
import { FEED_SETTINGS } from './feed-settings.ts';
import { complaintsOfReach } from './reach-settings.ts';
import { setting, webAddress, wholeNumber, type Setting } from './setting.ts';
import { StartupError } from './startup-error.ts';
import { TELLING_SETTINGS } from './telling-settings.ts';

/** A drift report looks back a quarter of a year at most: for so long everything stays. */
const keptDays = wholeNumber(92, 36_500).nullable().default(null);
const WORDS_KEPT =
  'Days for which what was said of rows is kept once it counts no more: replaced, taken back or judged. Then its row, cells, class and note are erased; labels that stand and the chain stay. Without it, for ever.';
const hostName = z.string().regex(/^[\w.:-]+$/, 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0');

/** Everything that can be set, by the name the program uses. */
export const SETTINGS = {
  host: setting(
    'HOST',
    'Address to listen on. With SIGN_IN=demo only this machine itself: 127.0.0.1, ::1 or localhost. 0.0.0.0 is every network that the machine is on.',
    hostName.default('127.0.0.1'),
  ),
  port: setting('PORT', 'TCP port to listen on; 0 takes a free one.', wholeNumber(0, 65_535).default(3000)),
  publicUrl: setting(
    'PUBLIC_URL',
    'Address under which people reach the server, if it is not https://localhost:PORT: the one in the manifest and in links.',
    webAddress.nullable().default(null),
  ),
  signIn: setting(
    'SIGN_IN',
    'How people sign in: "demo" without a password, for trying Amend out on this machine; "accounts" with a password each; "openid" by the company’s provider (OpenID Connect).',
    z.enum(['demo', 'accounts', 'openid'], 'must be demo, accounts or openid').default('demo'),
  ),
  signUp: setting(
    'SIGN_UP',
    'How new people come with SIGN_IN=accounts: by an "invitation" of an admin; "open" to everybody who reaches the server, as viewers; or not: "off". With SIGN_IN=openid whoever has a role at the provider comes without; "off" there means that admins invite nobody.',
    signUp.default('invitation'),
  ),
  openIdIssuer: setting(
    'OPENID_ISSUER',
    'With SIGN_IN=openid: the provider’s address, below which it has /.well-known/openid-configuration, such as https://login.microsoftonline.com/TENANT-ID/v2.0.',
    issuerAddress.nullable().default(null),
  ),
  openIdClientId: setting(
    'OPENID_CLIENT_ID',
    'With SIGN_IN=openid: the id by which the provider knows Amend. The redirect address to register there is PUBLIC_URL with /api/openid/callback behind it.',
    z.string().nullable().default(null),
  ),
  openIdClientSecret: setting(
    'OPENID_CLIENT_SECRET',
    'The secret that the provider gave Amend with OPENID_CLIENT_ID. Without it, Amend is a public client there.',
    z.string().nullable().default(null),
    { isSecret: true },
  ),
  openIdTenants: setting(
    'OPENID_TENANTS',
    'Ids of the tenants whose people may sign in, with commas between, by the claim “tid”. Needed where the provider’s address is that of every tenant.',
    tenantList.nullable().default(null),
  ),
  openIdScopes: setting(
    'OPENID_SCOPES',
    'Scopes that the provider is asked for, with blanks between; “openid” among them.',
    scopeList.default('openid profile email'),
  ),
  openIdRolesClaim: setting(
    'OPENID_ROLES_CLAIM',
    'The claim in which the provider says somebody’s roles or groups, such as roles, groups or realm_access.roles. Which role each of them gives is said on the people’s page.',
    z.string().default('roles'),
  ),
  openIdApiScope: setting(
    'OPENID_API_SCOPE',
    'Scope of Amend’s own API at Entra ID, such as api://CLIENT-ID/access_as_user: with it, a pane in Excel signs in by itself where Excel can. Without it, always by a window.',
    z
      .string()
      .regex(/^\S+\/[^\s/]+$/, 'must look like api://CLIENT-ID/access_as_user')
      .nullable()
      .default(null),
  ),
  trustProxy: setting(
    'TRUST_PROXY',
    'Addresses of the proxies in front of the server, with commas between: IP addresses, ranges such as 10.1.0.0/16, or "loopback". They say where a request comes from; nobody else is believed.',
    trustedProxies.nullable().default(null),
  ),
  dataFolder: setting(
    'DATA_DIR',
    'Folder for what the server keeps: its certificate, and its database when DATABASE_URL is not set.',
    z
      .string()
      .default('.amend')
      .transform((folder) => path.resolve(folder)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'PostgreSQL (15 or newer) to use, as postgres://user:password@host:port/database. Without it the server runs a PostgreSQL of its own in DATA_DIR.',
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
      .nullable()
      .default(null),
  ),
  migrationDatabaseUrl: setting(
    'MIGRATION_DATABASE_URL',
    'The same database by the role that owns it, which makes and changes tables at the start. The role in DATABASE_URL then cannot alter the logs. Without it, one role does both.',
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://owner:password@host:5432/database' })
      .nullable()
      .default(null),
  ),
  databaseConnections: setting(
    'DATABASE_CONNECTIONS',
    'Most connections to PostgreSQL at a time, beside some five for jobs and notifications.',
    wholeNumber(2, 500).default(10),
  ),
  auditKeyFile: setting(
    'AUDIT_KEY_FILE',
    'Ed25519 private key (PEM, PKCS #8) that the heads of the logs are signed with. Several servers of one database share one. Without it the server makes its own in DATA_DIR.',
    z
      .string()
      .transform((file) => path.resolve(file))
      .nullable()
      .default(null),
  ),
  anchorEveryHours: setting(
    'AUDIT_ANCHOR_HOURS',
    'Hours after which heads of logs that have moved are signed again, and sent to the channels that an admin chose.',
    wholeNumber(1, 720).default(6),
  ),
  certificateFile: setting(
    'CERTIFICATE_FILE',
    'Certificate (PEM) that the browser is to trust, with KEY_FILE. Without it the server makes one of its own.',
    z.string().nullable().default(null),
  ),
  keyFile: setting('KEY_FILE', 'Private key (PEM) of CERTIFICATE_FILE.', z.string().nullable().default(null)),
  officeJs: setting(
    'OFFICE_JS',
    'Folder of the Office.js library that the workbench loads. Without it the installed package is used.',
    z.string().nullable().default(null),
  ),
  requestsPerMinute: setting(
    'REQUESTS_PER_MINUTE',
    'Requests a minute that one address may make to the API.',
    wholeNumber(60, 10_000_000).default(120_000),
  ),
  leaveSeconds: setting(
    'LEAVE_SECONDS',
    'Seconds for which a server that is asked to stop still takes requests, while /readyz says 503, so that proxies send it no more: longer than they take to notice that. 0 where there is none.',
    wholeNumber(0, 10).default(0),
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'What is logged to the standard error, as JSON lines: each request from "info" on.',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  ),
  metrics: setting(
    'METRICS',
    'Who may read the metrics at /metrics: nobody (off), programs on this machine (loopback), or whoever sends this token (20 characters or more), as in “Authorization: Bearer TOKEN”.',
    metricsAccess,
    { isSecret: true },
  ),
  noticeHosts: setting(
    'NOTICE_HOSTS',
    'Hosts that webhooks of notices may be sent to although they are in the own network, or have another port than 443 or 8443: names, with commas between, such as chat.internal:8065. With http:// in front, this machine itself, for trials.',
    namedOrigins.default([]),
  ),
  modelHosts: setting(
    'MODEL_HOSTS',
    'Hosts that a model endpoint may be at although they are in the own network, or have another port than 443 or 8443: names, with commas between, such as models.internal:8000. With http:// in front, this machine itself. An admin enters the endpoint; without one, nothing is asked.',
    namedOrigins.default([]),
  ),
  ...FEED_SETTINGS,
  smtpUrl: setting(
    'SMTP_URL',
    'Mail server that sends notices by e-mail, such as smtps://user:password@mail.example.org:465, or smtp:// with STARTTLS. A password is sent under TLS only.',
    smtpAddress.nullable().default(null),
    { isSecret: true },
  ),
  mailFrom: setting(
    'MAIL_FROM',
    'With SMTP_URL: the address in whose name notices are sent.',
    mailAddress.nullable().default(null),
  ),
  backupEveryHours: setting(
    'BACKUP_EVERY_HOURS',
    'Hours within which there is to be a backup by Amend’s own command; when there is none, admins get a notice. Without it, backups are not watched.',
    wholeNumber(1, 8_760).nullable().default(null),
  ),
  ...TELLING_SETTINGS,
  keepPredictionsDays: setting(
    'KEEP_PREDICTIONS_DAYS',
    'Days for which what was answered is kept, at least; it goes by whole months (UTC). Without it, for ever. What people said of rows stays, see KEEP_FEEDBACK_DAYS.',
    keptDays,
  ),
  keepFeedbackDays: setting('KEEP_FEEDBACK_DAYS', WORDS_KEPT, keptDays),
  keepProfilesDays: setting(
    'KEEP_PROFILES_DAYS',
    'Days for which the profiles of answered rows are kept, of which drift reports are made. Without it, for ever.',
    keptDays,
  ),
} as const;

/** The settings, checked. */
export type Config = {
  readonly [Name in keyof typeof SETTINGS]: (typeof SETTINGS)[Name] extends Setting<infer Value> ? Value : never;
};

/**
 * Reads every setting from the environment once. An empty variable counts as not set.
 * @throws {StartupError} naming each variable that is wrong and what it must be
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const complaints: string[] = [];
  const values = Object.entries(SETTINGS).map(([name, { variable, schema, isSecret }]: [string, Setting<unknown>]) => {
    const result = schema.safeParse(environment[variable] || undefined);
    if (!result.success) {
      const given = isSecret ? '' : ` (it is "${withoutPassword(environment[variable] ?? '')}")`;
      complaints.push(`${variable} ${result.error.issues[0]?.message ?? 'is not valid'}${given}.`);
    }
    return [name, result.data];
  });
  const config = Object.fromEntries(values) as Config;
  if (complaints.length === 0) complaints.push(...complaintsTogether(config, environment['NODE_ENV'] === 'production'));
  if (complaints.length > 0) throw new StartupError(complaints.join('\n'));
  return config;
}

/** Hides the password of a URL, so that a sentence about it can be shown around. */
export function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@\s]*):[^@\s]*@/, '$1:…@');
}

/** What is wrong with settings that are right each for itself. */
function complaintsTogether(config: Config, isProduction: boolean): string[] {
  const { certificateFile, keyFile, signIn } = config;
  const complaints = complaintsOfReach(config, isProduction);
  complaints.push(...(signIn === 'openid' ? complaintsOfProvider(config) : []), ...complaintsOfMail(config));
  if ((certificateFile === null) !== (keyFile === null))
    complaints.push('CERTIFICATE_FILE and KEY_FILE go together: set both or neither.');
  return complaints;
}

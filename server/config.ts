import path from 'node:path';
import { z } from 'zod';
import { LOOPBACK_NAMES } from './platform/http/own-origin.ts';
import { metricsAccess } from './platform/metrics/metrics-access.ts';
import { StartupError } from './startup-error.ts';

/** Why nothing but this machine itself is served. */
const DEMO_ONLY = 'the only sign-in so far is the demo, which lets everybody in without a password';

/** One setting: the environment variable that gives it, what it means, and how it is checked. */
interface Setting<Value> {
  readonly variable: string;
  /** Meaning, with the unit where it has one. */
  readonly meaning: string;
  readonly schema: z.ZodType<Value>;
  /** What is set is never shown. */
  readonly isSecret: boolean;
}

const setting = <Value>(
  variable: string,
  meaning: string,
  schema: z.ZodType<Value>,
  { isSecret = false } = {},
): Setting<Value> => ({ variable, meaning, schema, isSecret });
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a number`)
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
/** A drift report looks back a quarter of a year at most: for so long everything stays. */
const keptDays = wholeNumber(92, 36_500).nullable().default(null);
const ownAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://localhost:8443' })
  .transform((text) => new URL(text))
  .refine(
    (url) => LOOPBACK_NAMES.includes(url.hostname),
    `must name this machine, as in https://localhost:8443: ${DEMO_ONLY}`,
  );

/** Everything that can be set, by the name the program uses. */
export const SETTINGS = {
  host: setting(
    'HOST',
    'Address to listen on. Only this machine itself (127.0.0.1, ::1, localhost) until a sign-in with passwords exists.',
    z.enum(['127.0.0.1', '::1', 'localhost'], `must be 127.0.0.1, ::1 or localhost: ${DEMO_ONLY}`).default('127.0.0.1'),
  ),
  port: setting('PORT', 'TCP port to listen on; 0 takes a free one.', wholeNumber(0, 65_535).default(3000)),
  publicUrl: setting(
    'PUBLIC_URL',
    'Address under which a person on this machine reaches the server, if it is not https://localhost:PORT.',
    ownAddress.nullable().default(null),
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
  databaseConnections: setting(
    'DATABASE_CONNECTIONS',
    'Most connections to PostgreSQL at a time, beside some five for jobs and notifications.',
    wholeNumber(2, 500).default(10),
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
  keepPredictionsDays: setting(
    'KEEP_PREDICTIONS_DAYS',
    'Days for which what was answered is kept, at least; it goes by whole months (UTC). Without it, for ever. What people said of rows always stays.',
    keptDays,
  ),
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
 *
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
  if ((config.certificateFile === null) !== (config.keyFile === null))
    complaints.push('CERTIFICATE_FILE and KEY_FILE go together: set both or neither.');
  if (environment['NODE_ENV'] === 'production') {
    complaints.push(`NODE_ENV=production is refused: ${DEMO_ONLY}. Unset NODE_ENV to try Amend out on this machine.`);
  }
  if (complaints.length > 0) throw new StartupError(complaints.join('\n'));
  return config;
}

/** Hides the password of a URL, so that a sentence about it can be shown around. */
export function withoutPassword(url: string): string {
  return url.replace(/(\/\/[^:/@\s]*):[^@\s]*@/, '$1:…@');
}

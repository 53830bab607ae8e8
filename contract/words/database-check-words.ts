import type { CheckFindings, WordsOfFindings } from '../check-finding.ts';
import { de } from './database-check/de.ts';
import { en } from './database-check/en.ts';
import { pt } from './database-check/pt.ts';
import { utcMoment } from './dates.ts';
import { catalogue } from '../language/catalogue.ts';
import { speech } from '../language/language.ts';

const words = catalogue({ en, de, pt });

/** The findings about the database and what is kept in it. */
type DatabaseCode = Extract<
  keyof CheckFindings,
  `${'database' | 'role' | 'log' | 'logs' | 'tables' | 'space' | 'replicas' | 'clock' | 'backup' | 'jobs'}-${string}`
>;

/** @example gigabytes(12_340_000_000) // => '12.3 GB' */
export const gigabytes = (bytes: number): string => `${toOneDecimal(bytes / 1e9)} GB`;

function toOneDecimal(value: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false };
  return value.toLocaleString(speech().locale, digits);
}

const spaceFound = ({ free, database }: CheckFindings['space-good']): string =>
  words('spaceFound', { free: gigabytes(free), database: gigabytes(database) });

const clockFound = ({ seconds }: CheckFindings['clock-off']): string =>
  words(seconds > 0 ? 'clockBefore' : 'clockBehind', { seconds: Math.abs(Math.round(seconds)) });

const backupFound = ({ at }: CheckFindings['backup-old']): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

export const DATABASE_CHECK_WORDS: WordsOfFindings<DatabaseCode> = {
  'database-version': {
    state: 'good',
    found: ({ version }) => `PostgreSQL ${version}`,
    sentence: () => words('version'),
  },
  'role-good': { state: 'good', found: ({ role }) => role, sentence: () => words('roleGood') },
  'role-superuser': {
    state: 'look',
    found: ({ role }) => words('roleSuperuserFound', { role }),
    sentence: () => words('roleSuperuser'),
  },
  'role-cannot-write': {
    state: 'wrong',
    found: ({ role, count }) => words('roleCannotWriteFound', { role, count }),
    sentence: ({ role, tables }) => words('roleCannotWrite', { role, tables }),
  },
  'role-cannot-migrate': {
    state: 'look',
    found: ({ role }) => words('roleCannotMigrateFound', { role }),
    sentence: ({ role }) => words('roleCannotMigrate', { role }),
  },
  'log-role-kept': { state: 'good', found: ({ role }) => role, sentence: () => words('logRoleKept') },
  'log-role-could-alter': { state: 'look', found: ({ role }) => role, sentence: () => words('logRoleCouldAlter') },
  'logs-intact': {
    state: 'good',
    found: ({ logs, events }) => words('logsIntactFound', { logs, events }),
    sentence: ({ at, key }) => words('logsIntact', { at: utcMoment(at), key }),
  },
  'logs-broken': {
    state: 'wrong',
    found: ({ broken }) => words('logsBrokenFound', { broken }),
    sentence: ({ names, at }) => words('logsBroken', { names, at: utcMoment(at) }),
  },
  'logs-unchecked': {
    state: 'look',
    found: () => words('logsUncheckedFound'),
    sentence: ({ key }) => words('logsUnchecked', { key }),
  },
  'tables-fit': { state: 'good', found: ({ level }) => level, sentence: () => words('tablesFit') },
  'tables-newer': {
    state: 'look',
    found: ({ level, own }) => words('tablesNewerFound', { level, own }),
    sentence: () => words('tablesNewer'),
  },
  'space-good': { state: 'good', found: spaceFound, sentence: () => words('spaceGood') },
  'space-little': { state: 'look', found: spaceFound, sentence: () => words('spaceLittle') },
  'space-gone': { state: 'wrong', found: spaceFound, sentence: () => words('spaceGone') },
  'replicas-follow': {
    state: 'good',
    found: ({ count, seconds }) => words('replicasFollowFound', { count, seconds: Math.round(seconds) }),
    sentence: () => words('replicasFollow'),
  },
  'replicas-behind': {
    state: 'look',
    found: ({ count, seconds, bytes }) =>
      words('replicasBehindFound', { count, seconds: Math.round(seconds), bytes: gigabytes(bytes) }),
    sentence: () => words('replicasBehind'),
  },
  'replicas-unseen': {
    state: 'look',
    found: ({ count }) => words('replicasUnseenFound', { count }),
    sentence: () => words('replicasUnseen'),
  },
  'clock-fits': {
    state: 'good',
    found: ({ seconds }) => words('clockFitsFound', { seconds: toOneDecimal(Math.abs(seconds)) }),
    sentence: () => words('clockFits'),
  },
  'clock-off': { state: 'look', found: clockFound, sentence: () => words('clockOff') },
  'clock-far-off': { state: 'wrong', found: clockFound, sentence: () => words('clockFarOff') },
  'backup-recent': {
    state: 'good',
    found: backupFound,
    sentence: ({ hours }) => words('backupRecent', { hours: Math.round(hours) }),
  },
  'backup-old': {
    state: 'look',
    found: backupFound,
    sentence: ({ hours }) => words('backupOld', { days: Math.floor(hours / 24) }),
  },
  'backup-unknown': { state: 'look', found: () => words('backupUnknownFound'), sentence: () => words('backupUnknown') },
  'jobs-good': {
    state: 'good',
    found: ({ waiting }) => words('jobsGoodFound', { waiting }),
    sentence: () => words('jobsGood'),
  },
  'jobs-late': {
    state: 'look',
    found: ({ waiting, minutes }) => words('jobsLateFound', { waiting, minutes: Math.round(minutes) }),
    sentence: () => words('jobsLate'),
  },
  'jobs-failed': {
    state: 'look',
    found: ({ failed, hours }) => words('jobsFailedFound', { failed, hours }),
    sentence: () => words('jobsFailed'),
  },
};

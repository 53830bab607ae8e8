import type { CheckFindings, WordsOfFindings } from '../check-finding.ts';
import { counted } from './phrases.ts';

/** The findings about the database and what is kept in it. */
type DatabaseCode = Extract<
  keyof CheckFindings,
  `${'database' | 'role' | 'tables' | 'space' | 'replicas' | 'clock' | 'backup' | 'jobs'}-${string}`
>;

/** @example gigabytes(12_340_000_000) // => '12.3 GB' */
export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const spaceFound = ({ free, database }: CheckFindings['space-good']): string =>
  `${gigabytes(free)} free; the database takes ${gigabytes(database)}`;

const clockFound = ({ seconds }: CheckFindings['clock-off']): string =>
  `${counted(Math.abs(Math.round(seconds)), 'second', 'seconds')} ${seconds > 0 ? 'before' : 'behind'} the database`;

const backupFound = ({ at }: CheckFindings['backup-old']): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;

export const DATABASE_CHECK_WORDS: WordsOfFindings<DatabaseCode> = {
  'database-version': {
    state: 'good',
    found: ({ version }) => `PostgreSQL ${version}`,
    sentence: () => 'Amend needs 15 or newer.',
  },
  'role-good': {
    state: 'good',
    found: ({ role }) => role,
    sentence: () => 'It may do what Amend does, now and at an update.',
  },
  'role-superuser': {
    state: 'look',
    found: ({ role }) => `${role}, a superuser`,
    sentence: () =>
      'Amend needs no superuser. Make a role that owns Amend’s database alone, and name it in DATABASE_URL.',
  },
  'role-cannot-write': {
    state: 'wrong',
    found: ({ role, count }) => `${role} may not write ${counted(count, 'table', 'tables')}`,
    sentence: ({ role, tables }) =>
      `What people say cannot be recorded: ${tables}. Give ${role} SELECT, INSERT, UPDATE and DELETE on all tables of the schemas public and pgboss, or make it their owner.`,
  },
  'role-cannot-migrate': {
    state: 'look',
    found: ({ role }) => `${role} may not change tables`,
    sentence: ({ role }) =>
      `Amend works, but its next version could not bring the tables to its own level. Make ${role} the owner of Amend’s tables, and grant it CREATE on the schema public.`,
  },
  'tables-fit': {
    state: 'good',
    found: ({ level }) => level,
    sentence: () => 'The tables are at the level of this version.',
  },
  'tables-newer': {
    state: 'look',
    found: ({ level, own }) => `${level}; this version’s is ${own}`,
    sentence: () => 'A newer Amend has changed the tables since this server started. Update this server, too.',
  },
  'space-good': { state: 'good', found: spaceFound, sentence: () => 'There is room on the disk of the database.' },
  'space-little': {
    state: 'look',
    found: spaceFound,
    sentence: () =>
      'Make room on the disk of the database, or set KEEP_PREDICTIONS_DAYS: when it is full, nothing that people say can be recorded.',
  },
  'space-gone': {
    state: 'wrong',
    found: spaceFound,
    sentence: () =>
      'Make room on the disk of the database now: when it is full, nothing that people say can be recorded.',
  },
  'replicas-follow': {
    state: 'good',
    found: ({ count, seconds }) =>
      `${counted(count, 'replica', 'replicas')}, ${counted(Math.round(seconds), 'second', 'seconds')} behind at most`,
    sentence: () => 'They follow the database.',
  },
  'replicas-behind': {
    state: 'look',
    found: ({ count, seconds, bytes }) =>
      `${counted(count, 'replica', 'replicas')}, up to ${counted(Math.round(seconds), 'second', 'seconds')} and ${gigabytes(bytes)} behind`,
    sentence: () => 'What was said last would be lost with the database. Look at the replica’s disk, network and log.',
  },
  'replicas-unseen': {
    state: 'look',
    found: ({ count }) => counted(count, 'replica', 'replicas'),
    sentence: () =>
      'How far they are behind, Amend’s role may not see. Grant it pg_monitor, or look at pg_stat_replication yourself.',
  },
  'clock-fits': {
    state: 'good',
    found: ({ seconds }) => `${Math.abs(seconds).toFixed(1)} seconds from the database’s`,
    sentence: () => 'The clocks of this machine and of the database agree.',
  },
  'clock-off': {
    state: 'look',
    found: clockFound,
    sentence: () =>
      'Times in logs are not to be compared to the second. Let both machines take the time from one source (NTP).',
  },
  'clock-far-off': {
    state: 'wrong',
    found: clockFound,
    sentence: () =>
      'Sessions and links end at wrong times, and a provider’s sign-ins may be refused. Let both machines take the time from one source (NTP).',
  },
  'backup-recent': {
    state: 'good',
    found: backupFound,
    sentence: ({ hours }) =>
      `The last backup that Amend knows of is ${counted(Math.round(hours), 'hour', 'hours')} old.`,
  },
  'backup-old': {
    state: 'look',
    found: backupFound,
    sentence: ({ hours }) =>
      `The last backup that Amend knows of is ${counted(Math.floor(hours / 24), 'day', 'days')} old. See why none was taken since: “systemctl status amend-backup”, or take one as docs/operations.md says.`,
  },
  'backup-unknown': {
    state: 'look',
    found: () => 'not known yet',
    sentence: () =>
      'Amend does not know of a backup. Take one as docs/operations.md says, and have the timer of deploy/ take one every night; backups by other means are not seen here.',
  },
  'jobs-good': {
    state: 'good',
    found: ({ waiting }) => (waiting === 0 ? 'none waits' : `${counted(waiting, 'job', 'jobs')} waiting`),
    sentence: () => 'Jobs begin in time, and none failed lately.',
  },
  'jobs-late': {
    state: 'look',
    found: ({ waiting, minutes }) =>
      `${counted(waiting, 'job', 'jobs')} waiting, the first for ${counted(Math.round(minutes), 'minute', 'minutes')}`,
    sentence: () =>
      'Trainings begin late. One training runs at a time in each server: wait for it, start another server on the same database, or look into the log.',
  },
  'jobs-failed': {
    state: 'look',
    found: ({ failed, hours }) => `${failed} failed in ${counted(hours, 'hour', 'hours')}`,
    sentence: () =>
      'The server’s log says why. A training that failed says so to its classifier’s people, too, and can be started again there.',
  },
};
